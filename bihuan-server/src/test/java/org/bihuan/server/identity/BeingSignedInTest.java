package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
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
class BeingSignedInTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired Accounts accounts;
    @Autowired Administration administration;

    UUID unit;
    Account administrator;

    @BeforeEach
    void somebody() {
        unit = office.unit("甲单位");
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void endsAfterHalfAnHourWithoutARequest() {
        Browser browser = office.browserOf(administrator);
        clock.advance(EntryRules.DEFAULT.idle().minusMinutes(1));
        assertThat(browser.get("/admin/people").status()).isEqualTo(200);

        clock.advance(EntryRules.DEFAULT.idle());

        assertThat(browser.get("/admin/people").location()).isEqualTo("/sign-in");
    }

    @Test
    void endsAfterEightHoursHoweverBusy() {
        Browser browser = office.browserOf(administrator);
        Duration step = Duration.ofMinutes(20);
        int pages = 0;
        while (browser.get("/admin/people").status() == 200) {
            clock.advance(step);
            pages++;
        }

        assertThat(pages).isEqualTo((int) EntryRules.DEFAULT.absolute().dividedBy(step));
    }

    @Test
    void endsAtOnceWhenSigningOutAndTheBrowserIsToldToForget() {
        Browser browser = office.browserOf(administrator);
        String session = browser.cookie("bihuan-session");
        browser.get("/admin/people");

        Answer answer = browser.post("/sign-out", Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.withCookie("bihuan-session", session).get("/admin/people").location())
                .isEqualTo("/sign-in");
    }

    @Test
    void showsANewRoleAtTheNextRequestAndEndsWithALostOne() {
        Account colleague = office.account(unit, "李四");
        Browser browser = office.browserOf(colleague);
        assertThat(browser.get("/cycles/new?unit=" + unit).status()).isEqualTo(404);

        UUID grant = office.grant(colleague, unit, Role.ORGANISER);
        assertThat(browser.get("/cycles/new?unit=" + unit).status()).isEqualTo(200);

        office.as(administrator, who -> administration.endGrant(who, unit, grant));
        assertThat(browser.get("/cycles/new?unit=" + unit).location()).isEqualTo("/sign-in");
        assertThat(office.browserOf(colleague).get("/cycles/new?unit=" + unit).status())
                .isEqualTo(404);
    }

    @Test
    void aRoleHoldsFromItsFirstToItsLastDay() {
        Account colleague = office.account(unit, "李四");
        LocalDate today = clock.today();
        office.whole(
                unit,
                () ->
                        accounts.grant(
                                unit,
                                colleague.accountId(),
                                Role.ORGANISER,
                                today.plusDays(1),
                                Optional.of(today.plusDays(2))));

        List<Boolean> organises =
                List.of(
                        organisesAfter(colleague, 0),
                        organisesAfter(colleague, 1),
                        organisesAfter(colleague, 1),
                        organisesAfter(colleague, 1));

        assertThat(organises).containsExactly(false, true, true, false);
    }

    @Test
    void endsWhenARoleIsGranted() {
        Account colleague = office.account(unit, "李四");
        Browser browser = office.browserOf(colleague);

        office.as(
                administrator,
                who ->
                        administration.grant(
                                who,
                                unit,
                                colleague.accountId(),
                                Optional.of(Role.ORGANISER),
                                new Term(clock.today(), Optional.empty())));

        assertThat(browser.get("/cycles/new?unit=" + unit).location()).isEqualTo("/sign-in");
    }

    private boolean organisesAfter(Account account, int days) {
        clock.advance(Duration.ofDays(days));
        return office.signedIn(account).may(Role.ORGANISER, unit);
    }

    @Test
    void endsEverywhereWhenThePasswordChanges() {
        Browser here = office.browserOf(administrator);
        Browser there = office.browserOf(administrator);
        here.get("/password");

        Answer changed =
                here.post(
                        "/password",
                        Map.of(
                                "current", administrator.password(),
                                "password", "a whole new sentence 7",
                                "again", "a whole new sentence 7"));

        assertThat(changed.location()).isEqualTo("/sign-in?changed");
        assertThat(here.get("/admin/people").location()).isEqualTo("/sign-in");
        assertThat(there.get("/admin/people").location()).isEqualTo("/sign-in");
        assertThat(
                        office.browser()
                                .signIn(administrator.signInName(), "a whole new sentence 7")
                                .status())
                .isEqualTo(303);
        assertThat(
                        office.browser()
                                .signIn(administrator.signInName(), administrator.password())
                                .status())
                .isEqualTo(422);
    }

    @Test
    void endsWhenTheAccountIsClosed() {
        Account colleague = office.account(unit, "李四", Role.ORGANISER);
        Browser browser = office.browserOf(colleague);

        office.as(
                administrator,
                who -> administration.closeAccount(who, unit, colleague.accountId()));

        assertThat(browser.get("/cycles/new?unit=" + unit).location()).isEqualTo("/sign-in");
        assertThat(office.browser().signIn(colleague.signInName(), colleague.password()).status())
                .isEqualTo(422);
    }

    @Test
    void aSessionIsNotHeldByTheHashThatTheDatabaseKeeps() {
        Browser browser = office.browserOf(administrator);
        String secret = browser.cookie("bihuan-session");
        String hash =
                java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Secret.hash(secret));

        assertThat(
                        office.browser()
                                .withCookie("bihuan-session", hash)
                                .get("/admin/people")
                                .location())
                .isEqualTo("/sign-in");
    }

    @Test
    void noAccountHoldsTheWorkAndAnOfficeAtOnce() {
        assertThatThrownBy(() -> office.grant(administrator, unit, Role.ORGANISER))
                .hasStackTraceContaining("grants_check");
        assertThatThrownBy(() -> office.grant(administrator, unit, Role.AUDITOR))
                .hasStackTraceContaining("grants_check");
    }
}
