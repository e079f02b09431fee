package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles that no person gives alone. */
@ServerTest
class SecondPersonTest {

    @Autowired Office office;
    @Autowired Administration administration;
    @Autowired Proposals proposals;
    @Autowired Databases databases;

    private UUID unit;
    private Account administrator;
    private Account officer;

    @BeforeEach
    void offices() {
        unit = office.unit("清源测试单位");
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        officer = office.account(unit, "保密员", Role.SECURITY_OFFICER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "SYSTEM_ADMINISTRATOR", "SECURITY_OFFICER", "AUDITOR"})
    void itIsHeldOnlyWhenASecondPersonSaysSo(Role role) {
        Account somebody = office.account(unit, "某人", role.duty());

        assertThat(grant(administrator, somebody, role)).isEmpty();
        assertThat(office.signedIn(somebody).may(role, unit)).isFalse();
        Proposal waiting = waiting().getFirst();
        Browser stolen = office.browserOf(somebody);
        assertThat(stolen.get("/account").status()).isEqualTo(200);
        assertThat(decide(officer, waiting, true)).isEmpty();

        assertThat(office.signedIn(somebody).may(role, unit)).isTrue();
        assertThat(stolen.get("/account").location()).isEqualTo("/sign-in");
        assertThat(waiting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "HEAD", "MEMBER", "STAFF"})
    void theWorkOfTheUnitTakesOne(Role role) {
        Account somebody = office.account(unit, "某人", Duty.WORK);

        assertThat(grant(administrator, somebody, role)).isEmpty();

        assertThat(office.signedIn(somebody).may(role, unit)).isTrue();
    }

    @Test
    void theSecondPersonIsNeitherTheFirstNorTheReceiver() {
        Account second = office.account(unit, "第二管理员", Role.SYSTEM_ADMINISTRATOR);
        Account auditor = office.account(unit, "审计员", Duty.AUDITOR);
        grant(administrator, auditor, Role.AUDITOR);
        Proposal waiting = waiting().getFirst();

        assertThat(decide(administrator, waiting, true))
                .containsExactly(Fault.SECOND_PERSON_IS_FIRST);
        assertThat(office.signedIn(auditor).may(Role.AUDITOR, unit)).isFalse();
        assertThat(decide(second, waiting, true)).isEmpty();
        assertThat(decide(officer, waiting, true)).containsExactly(Fault.PROPOSAL_GONE);
    }

    @Test
    void whatIsDeclinedOrTakenBackIsNotGiven() {
        Account auditor = office.account(unit, "审计员", Duty.AUDITOR);
        grant(administrator, auditor, Role.AUDITOR);
        assertThat(grant(administrator, auditor, Role.AUDITOR))
                .containsExactly(Fault.PROPOSED_ALREADY);
        assertThat(decide(officer, waiting().getFirst(), false)).isEmpty();
        grant(administrator, auditor, Role.AUDITOR);
        assertThat(decide(administrator, waiting().getFirst(), false)).isEmpty();

        assertThat(waiting()).isEmpty();
        assertThat(office.signedIn(auditor).may(Role.AUDITOR, unit)).isFalse();
    }

    /** Nobody could ever be the second person otherwise; the log says that he was alone. */
    @Test
    void theFirstSecurityOfficerIsAppointedAlone() throws Exception {
        UUID fresh = office.unit("新单位");
        Account only = office.account(fresh, "唯一管理员", Role.SYSTEM_ADMINISTRATOR);
        Account auditor = office.account(fresh, "审计员", Duty.AUDITOR);
        Account first = office.account(fresh, "首任保密员", Duty.SECURITY_OFFICER);

        assertThat(grantIn(fresh, only, auditor, Role.AUDITOR))
                .containsExactly(Fault.SECOND_PERSON_MISSING);
        assertThat(grantIn(fresh, only, first, Role.SECURITY_OFFICER)).isEmpty();

        assertThat(office.signedIn(first).may(Role.SECURITY_OFFICER, fresh)).isTrue();
        assertThat(grantIn(fresh, only, auditor, Role.AUDITOR)).isEmpty();
        assertThat(office.signedIn(auditor).may(Role.AUDITOR, fresh)).isFalse();
    }

    /** Whoever keeps the unit from above could decide, so nobody is alone. */
    @Test
    void ofKeepersAboveOneIsTheSecondPerson() {
        UUID below = office.unit("下级单位", java.util.Optional.of(unit));
        Account first = office.account(below, "首任保密员", Duty.SECURITY_OFFICER);
        Account own = office.account(below, "下级管理员", Role.SYSTEM_ADMINISTRATOR);
        Account other = office.account(below, "另一保密员", Duty.SECURITY_OFFICER);

        assertThat(grantIn(below, administrator, first, Role.SECURITY_OFFICER)).isEmpty();
        assertThat(grantIn(below, own, other, Role.SECURITY_OFFICER)).isEmpty();
        assertThat(office.signedIn(first).may(Role.SECURITY_OFFICER, below)).isFalse();
        assertThat(office.signedIn(other).may(Role.SECURITY_OFFICER, below)).isFalse();

        List<Proposal> waiting = waiting();
        assertThat(waiting).hasSize(2);
        for (Proposal proposal : waiting) {
            List<Fault> faults =
                    office.as(officer, who -> proposals.decide(who, below, proposal.id(), true));
            assertThat(faults).isEmpty();
        }
        assertThat(office.signedIn(first).may(Role.SECURITY_OFFICER, below)).isTrue();
        assertThat(office.signedIn(other).may(Role.SECURITY_OFFICER, below)).isTrue();
    }

    @Test
    void itIsDoneOnPages() {
        Account auditor = office.account(unit, "审计员", Duty.AUDITOR);
        grant(administrator, auditor, Role.AUDITOR);
        String approval =
                "/admin/units/" + unit + "/proposals/" + waiting().getFirst().id() + "/approval";
        Browser own = office.browserOf(administrator);
        String person = "/admin/units/" + unit + "/people/" + auditor.personId();

        assertThat(own.get(person).body()).contains("安全审计员：等第二人确认");
        assertThat(own.get("/admin/proposals").body())
                .contains("审计员", "收回")
                .doesNotContain(approval);
        Answer refused = own.post(approval, Map.of());
        Browser second = office.browserOf(officer);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("这是您自己提出的");
        assertThat(second.get("/admin/proposals").body()).contains("审计员", approval);
        assertThat(second.post(approval, Map.of()).status()).isEqualTo(303);
        assertThat(office.browserOf(auditor).get("/log/" + unit).status()).isEqualTo(200);
    }

    /** Past the service: the database knows the rule, too. */
    @Test
    void theDatabaseRefusesOnePersonForBoth() throws Exception {
        Account auditor = office.account(unit, "审计员", Duty.AUDITOR);
        grant(administrator, auditor, Role.AUDITOR);
        Proposal waiting = waiting().getFirst();
        for (UUID one : List.of(administrator.accountId(), auditor.accountId())) {
            try (Connection owner = databases.asOwner()) {
                Databases.column(
                        owner,
                        "select set_config('bihuan.administered_units', '{" + unit + "}', false)");
                String alone =
                        "update grant_proposals set given = true, decided_at = now(), decided_by = '"
                                + one
                                + "' where id = '"
                                + waiting.id()
                                + "'";
                assertThatThrownBy(() -> Databases.execute(owner, alone))
                        .hasMessageContaining("two_persons");
            }
        }
    }

    private List<Fault> grant(Account who, Account somebody, Role role) {
        return grantIn(unit, who, somebody, role);
    }

    private List<Fault> grantIn(UUID where, Account who, Account somebody, Role role) {
        return office.as(
                who,
                signedIn ->
                        administration.grant(
                                signedIn,
                                where,
                                somebody.accountId(),
                                java.util.Optional.of(role),
                                new Term(
                                        java.time.LocalDate.of(2026, 1, 1),
                                        java.util.Optional.empty())));
    }

    private List<Proposal> waiting() {
        return office.as(officer, proposals::waiting);
    }

    private List<Fault> decide(Account who, Proposal proposal, boolean give) {
        return office.as(who, signedIn -> proposals.decide(signedIn, unit, proposal.id(), give));
    }
}
