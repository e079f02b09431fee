package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody opens other units' papers to somebody alone, neither on a page nor by a workbook. */
@ServerTest
class AssigningSupervisionTakesTwoTest {

    @Autowired ApplicationContext server;
    @Autowired MemberKeeping members;
    @Autowired Databases databases;

    private RosterOffice here;
    private UUID county;
    private Account supervisor;
    private String code;

    @BeforeEach
    void units() {
        here = new RosterOffice(server);
        county = here.create("A", "甲县", here.root);
        supervisor = here.office.account(here.root, "督导员");
        code =
                here.office.as(
                        here.administrator,
                        who -> members.held(who, here.root, supervisor.personId()).member().code());
    }

    private Set<UUID> seen() {
        return here.office.as(supervisor, _ -> Sight.current().units());
    }

    private List<Supervision> held() {
        return here.office.as(
                here.administrator,
                who -> members.held(who, here.root, supervisor.personId()).supervisions());
    }

    private void ask(Browser browser) {
        String page = "/admin/people/units/" + here.root + "/people/" + supervisor.personId();
        Map<String, String> form = RosterOffice.form("supervised", county.toString());
        assertThat(browser.post(page + "/supervisions", form).status()).isEqualTo(303);
    }

    /** The address below which the two answers stand. */
    private static String waiting(Browser browser) {
        Matcher found =
                Pattern.compile("(/admin/units/[0-9a-f-]{36}/supervision-requests/[0-9a-f-]{36})/")
                        .matcher(browser.get("/admin/proposals").body());
        return found.find() ? found.group(1) : "";
    }

    @Test
    void onAPageItIsOnlyAskedFor() {
        Browser first = here.office.browserOf(here.administrator);
        ask(first);
        String own = waiting(first);

        assertThat(seen()).isEmpty();
        assertThat(first.get("/admin/proposals").body()).contains("督导员", "甲县", "收回");
        assertThat(first.post(own + "/approval", Map.of()).status()).isEqualTo(422);
        assertThat(seen()).isEmpty();

        Browser second = here.office.browserOf(here.officer);
        assertThat(second.post(waiting(second) + "/approval", Map.of()).status()).isEqualTo(303);
        assertThat(seen()).containsExactly(county);
        assertThat(second.post(own + "/approval", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void whatIsDeclinedOrTakenBackCountsForNothing() {
        Browser first = here.office.browserOf(here.administrator);
        ask(first);
        assertThat(first.post(waiting(first) + "/refusal", Map.of()).status()).isEqualTo(303);
        ask(first);
        Browser second = here.office.browserOf(here.officer);
        assertThat(second.post(waiting(second) + "/refusal", Map.of()).status()).isEqualTo(303);

        assertThat(waiting(first)).isEmpty();
        assertThat(seen()).isEmpty();
    }

    /** Also if he is an administrator himself. */
    @Test
    void theSupervisorIsNotTheSecondPerson() {
        Account other = here.office.account(here.root, "第二管理员", Role.SYSTEM_ADMINISTRATOR);
        here.office.as(
                here.administrator,
                who ->
                        members.assign(
                                who,
                                here.root,
                                other.personId(),
                                Optional.of(county),
                                new MemberKeeping.Term(here.clock.today(), Optional.empty())));
        Browser receiver = here.office.browserOf(other);
        Matcher id =
                Pattern.compile("/supervision-requests/[0-9a-f-]{36}")
                        .matcher(receiver.get("/admin/proposals").body());
        assertThat(id.find()).isTrue();

        var refused = receiver.post("/admin/units/" + county + id.group() + "/approval", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("要由另一个人确认");
    }

    @Test
    void whoKeepsOnlyOneOfTheTwoUnitsDecidesNothing() {
        ask(here.office.browserOf(here.administrator));
        Account below = here.office.account(county, "县保密员", Role.SECURITY_OFFICER);
        Browser browser = here.office.browserOf(below);
        String address = waiting(here.office.browserOf(here.officer));

        assertThat(browser.get("/admin/proposals").body()).doesNotContain("督导员");
        assertThat(browser.post(address + "/approval", Map.of()).status()).isEqualTo(422);
        assertThat(seen()).isEmpty();
    }

    @Test
    void aWorkbookOnlyAsksToo() {
        String row = here.rootCode() + "|" + code + "|A|2026-01-01|2026-12-31";
        Workbooks book = Workbooks.empty().with(Workbooks.SUPERVISION, row);
        UUID id = here.check(book.bytes());
        Browser browser = here.office.browserOf(here.administrator);
        String page = "/admin/people/roster/imports/" + id;

        assertThat(here.find(id).counts().of(SheetKind.SUPERVISION))
                .isEqualTo(new RosterPlan.Tally(0, 0, 0, 1));
        assertThat(browser.get(page).body()).contains("等第二人确认的行", "由第二个人确认");
        assertThat(browser.get(page + "/returned").status()).isEqualTo(200);
        assertThat(here.carryOut(id).state()).isEqualTo(ImportState.DONE);
        assertThat(browser.get(page).body()).contains("等第二人确认的行");
        assertThat(seen()).isEmpty();

        UUID again = here.check(book.bytes());
        assertThat(here.find(again).total()).isZero();
        assertThat(here.faults(again)).containsExactly("督导:2:roster.row.waits");
        assertThat(
                        here.faults(
                                here.check(
                                        Workbooks.empty()
                                                .with(
                                                        Workbooks.SUPERVISION,
                                                        row.replace("2026-12-31", "2027-12-31"))
                                                .bytes())))
                .containsExactly("督导:2:roster.fault.waits-otherwise");

        here.confirmSupervision();
        assertThat(seen()).containsExactly(county);
        assertThat(here.find(here.check(book.bytes())).total()).isZero();
    }

    @Test
    void toLengthenTakesTwoAndToShortenOne() {
        String row = here.rootCode() + "|" + code + "|A|2026-01-01|";
        here.take(Workbooks.empty().with(Workbooks.SUPERVISION, row + "2026-06-30"));
        here.confirmSupervision();

        here.take(Workbooks.empty().with(Workbooks.SUPERVISION, row));
        assertThat(held().getFirst().until()).contains(java.time.LocalDate.of(2026, 6, 30));
        here.confirmSupervision();
        assertThat(held()).hasSize(1);
        assertThat(held().getFirst().until()).isEmpty();

        here.take(Workbooks.empty().with(Workbooks.SUPERVISION, row + "2026-05-31"));
        assertThat(held().getFirst().until()).contains(java.time.LocalDate.of(2026, 5, 31));
    }

    /** A session that somebody has stolen is worth nothing once the rights have changed. */
    @Test
    void sessionsEndWithEveryChangeOfRights() {
        Browser first = here.office.browserOf(here.administrator);
        ask(first);
        Browser before = here.office.browserOf(supervisor);
        assertThat(before.get("/account").status()).isEqualTo(200);
        here.confirmSupervision();
        assertThat(before.get("/account").location()).isEqualTo("/sign-in");

        Browser during = here.office.browserOf(supervisor);
        assertThat(during.get("/account").status()).isEqualTo(200);
        String page = "/admin/people/units/" + here.root + "/people/" + supervisor.personId();
        String end = page + "/supervisions/" + held().getFirst().id() + "/end";
        assertThat(first.post(end, Map.of()).status()).isEqualTo(303);
        assertThat(during.get("/account").location()).isEqualTo("/sign-in");

        Browser after = here.office.browserOf(supervisor);
        assertThat(after.get("/account").status()).isEqualTo(200);
        assertThat(first.post(page + "/roles", RosterOffice.form("role", "STAFF")).status())
                .isEqualTo(303);
        assertThat(after.get("/account").location()).isEqualTo("/sign-in");
    }

    /** Past the service: the database knows the rule, too. */
    @Test
    void theDatabaseRefusesOnePersonForBoth() throws Exception {
        ask(here.office.browserOf(here.administrator));
        String wide =
                "select set_config('bihuan.administered_units', '{%s,%s}', false)"
                        .formatted(here.root, county);
        try (Connection owner = databases.asOwner()) {
            Databases.column(owner, wide);
            String alone =
                    "update supervision_requests set given = true, decided_at = now(), decided_by ="
                            + " '%s', decider_id = '%s' where unit_id = '%s'"
                                    .formatted(
                                            here.administrator.accountId(),
                                            here.administrator.personId(),
                                            county);
            assertThatThrownBy(() -> Databases.execute(owner, alone))
                    .hasMessageContaining("supervision_takes_two");
        }
        try (Connection application = databases.asApplication()) {
            Databases.column(application, wide);
            Databases.column(
                    application,
                    "select set_config('bihuan.account', '%s', false)"
                            .formatted(here.administrator.accountId()));
            String past =
                    "insert into supervisions (unit_id, id, person_unit_id, person_id, from_date)"
                            + " values ('%s', '%s', '%s', '%s', '2026-01-01')"
                                    .formatted(
                                            county,
                                            UUID.randomUUID(),
                                            here.root,
                                            supervisor.personId());
            assertThatThrownBy(() -> Databases.execute(application, past))
                    .hasMessageContaining("row-level security");
        }
        here.confirmSupervision();
        try (Connection owner = databases.asOwner()) {
            Databases.column(owner, wide);
            Databases.execute(
                    owner,
                    "update supervisions set until_date = '2030-01-01' where unit_id = '%s'"
                            .formatted(county));
            assertThatThrownBy(() ->
                            Databases.execute(
                                    owner,
                                    "update supervisions set until_date = null where unit_id"
                                            + " = '%s'".formatted(county)))
                    .hasMessageContaining("lengthened by one person");
        }
    }
}
