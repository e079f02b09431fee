package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AdministeringPeopleTest {

    @Autowired Office office;
    @Autowired Administration administration;
    @Autowired TurnableClock clock;

    UUID unit;
    UUID farUnit;
    Account administrator;
    Account far;

    @BeforeEach
    void people() {
        unit = office.unit("甲单位");
        farUnit = office.unit("乙单位");
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        far = office.account(farUnit, "王五", Role.ORGANISER);
    }

    @Test
    void showsTheOwnUnitOnly() {
        String page = office.browserOf(administrator).get("/admin/people").body();

        assertThat(page).contains("甲单位").doesNotContain("乙单位").doesNotContain("王五");
    }

    @Test
    void isNotThereForAnybodyElse() {
        for (Role role : List.of(Role.ORGANISER, Role.HEAD, Role.AUDITOR, Role.SECURITY_OFFICER)) {
            Account other = office.account(unit, "别人", role);

            assertThat(office.browserOf(other).get("/admin/people").status())
                    .as(role.name())
                    .isEqualTo(404);
            assertThatThrownBy(() -> office.as(other, who -> administration.roster(who, unit)))
                    .isInstanceOf(NotInSight.class);
        }
    }

    @Test
    void reachesNobodyOfAnotherUnit() {
        String person = "/admin/units/" + farUnit + "/people/" + far.personId();
        String smuggled = "/admin/units/" + unit + "/people/" + far.personId();
        Browser browser = office.browserOf(administrator);

        for (String path : List.of(person, smuggled)) {
            assertThat(browser.get(path).status()).isEqualTo(404);
            assertThat(browser.post(path + "/account/password", Map.of()).status()).isEqualTo(404);
            assertThat(browser.post(path + "/account/closing", Map.of()).status()).isEqualTo(404);
            assertThat(browser.post(path + "/grants", Map.of("role", "STAFF")).status())
                    .isEqualTo(404);
        }
        assertThat(office.browser().signIn(far.signInName(), far.password()).status())
                .isEqualTo(303);
    }

    @Test
    void refusesASignInNameThatIsTakenAnywhere() {
        UUID person = office.person(unit, "赵六");

        Outcome<Administration.StartPassword> outcome =
                office.as(
                        administrator,
                        who ->
                                administration.openAccount(
                                        who,
                                        unit,
                                        person,
                                        far.signInName(),
                                        Optional.of(Duty.WORK)));

        assertThat(outcome).isEqualTo(Outcome.refused(Fault.SIGN_IN_NAME_TAKEN));
    }

    @Test
    void refusesARoleFromTheOtherSideOfTheHouse() {
        Account worker = office.account(unit, "赵六", Role.STAFF);

        assertThat(grant(worker, Role.AUDITOR)).containsExactly(Fault.ROLE_OF_ANOTHER_DUTY);
        assertThat(grant(worker, Role.STAFF)).containsExactly(Fault.ROLE_HELD_ALREADY);
        assertThat(grant(worker, Role.HEAD)).isEmpty();
    }

    @Test
    void doesNotTouchTheOwnAccount() {
        assertThat(grant(administrator, Role.ORGANISER))
                .containsExactly(Fault.ROLE_OF_ANOTHER_DUTY);
        List<Fault> closing =
                office.as(
                        administrator,
                        who -> administration.closeAccount(who, unit, administrator.accountId()));
        assertThat(closing).containsExactly(Fault.OWN_ACCOUNT);
    }

    @Test
    void aNewStartPasswordSignsOutAndHasToBeReplaced() {
        Account worker = office.account(unit, "赵六", Role.ORGANISER);
        Browser signedIn = office.browserOf(worker);
        Browser browser = office.browserOf(administrator);
        String person = "/admin/units/" + unit + "/people/" + worker.personId();
        browser.get(person);

        Answer answer = browser.post(person + "/account/password", Map.of());
        String start = answer.body().replaceAll("(?s).*<code>([a-z0-9-]{23})</code>.*", "$1");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(signedIn.get("/cycles/new?unit=" + unit).location()).isEqualTo("/sign-in");
        assertThat(office.browser().signIn(worker.signInName(), worker.password()).status())
                .isEqualTo(422);
        Browser again = office.browser();
        again.signIn(worker.signInName(), start);
        assertThat(again.get("/cycles/new?unit=" + unit).location()).isEqualTo("/password");
        again.get("/password");
        assertThat(again.post("/cycles", Map.of()).location()).isEqualTo("/password");
    }

    @Test
    void showsARefusalBesideItsFieldAndKeepsWhatWasTyped() {
        UUID person = office.person(unit, "赵六");
        Browser browser = office.browserOf(administrator);
        String path = "/admin/units/" + unit + "/people/" + person;
        browser.get(path);

        Answer refused = browser.post(path + "/account", Map.of("signInName", "不 行"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#signInName\"", "登录名须为", "请选择账号用途", "不 行");
    }

    private List<Fault> grant(Account account, Role role) {
        return office.as(
                administrator,
                who ->
                        administration.grant(
                                who,
                                unit,
                                account.accountId(),
                                Optional.of(role),
                                new Term(clock.today(), Optional.empty())));
    }
}
