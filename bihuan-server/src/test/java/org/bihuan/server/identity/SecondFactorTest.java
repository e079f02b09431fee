package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SecondFactorTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired Databases databases;
    @Autowired Administration administration;

    UUID unit;
    Account organiser;

    @BeforeEach
    void somebody() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
    }

    @Test
    void isSetUpByAPictureAndConfirmedByACode() {
        Browser browser = office.browserOf(organiser);
        browser.get("/account/second-factor");
        browser.post("/account/second-factor", Map.of());
        Answer begun = browser.get("/account/second-factor");
        assertThat(begun.body()).contains("otpauth://totp/Bihuan:").contains("class=\"qr-ink\"");
        String secret = secret(begun);

        Answer wrong = confirm(browser, "000000");
        Answer confirmed = confirm(browser, code(secret));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("验证码不对").contains("otpauth://");
        assertThat(recoveryCodes(confirmed)).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get("/account/second-factor").body())
                .contains("还有 10 个恢复码")
                .doesNotContain("otpauth");
        assertThat(browser.get("/account").body()).contains("已开启");
    }

    @Test
    void letsNobodyInWithThePasswordAlone() {
        String secret = turnOn(organiser).secret();
        Browser browser = office.browser();

        Answer first = browser.signIn(organiser.signInName(), organiser.password());

        assertThat(first.location()).isEqualTo("/sign-in/code");
        assertThat(browser.cookie("bihuan-session")).isEmpty();
        assertThat(browser.get("/account").location()).isEqualTo("/sign-in");
        assertThat(sendCode(browser, "123456").status()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(sendCode(browser, code(secret)).location()).isEqualTo("/");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void takesNoCodeTwice() {
        String secret = turnOn(organiser).secret();
        clock.advance(Duration.ofSeconds(30));
        String code = code(secret);
        assertThat(sendCode(waiting(), code).location()).isEqualTo("/");

        Answer replayed = sendCode(waiting(), code);

        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.body()).contains("已经用过");
    }

    @Test
    void takesNoCodeThatIsOlderThanTheLast() {
        String secret = turnOn(organiser).secret();
        clock.advance(Duration.ofSeconds(60));
        String earlier = code(secret);
        clock.advance(Duration.ofSeconds(30));
        assertThat(sendCode(waiting(), code(secret)).location()).isEqualTo("/");

        assertThat(sendCode(waiting(), earlier).body()).contains("已经用过");
    }

    @Test
    void takesEachRecoveryCodeOnceAndKeepsOnlyHashes() throws Exception {
        TurnedOn on = turnOn(organiser);
        String code = on.recoveryCodes().getFirst();

        assertThat(sendCode(waiting(), code.toUpperCase(java.util.Locale.ROOT)).location())
                .isEqualTo("/");
        assertThat(sendCode(waiting(), code).status()).isEqualTo(422);
        assertThat(sendCode(waiting(), on.recoveryCodes().getLast()).location()).isEqualTo("/");
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.account = '" + organiser.accountId() + "'");
            assertThat(
                            Databases.column(
                                    owner, "select encode(code_hash, 'hex') from recovery_codes"))
                    .hasSize(8)
                    .allMatch(hash -> hash.length() == 64);
            assertThat(
                            Databases.column(
                                    owner, "select encode(secret, 'escape') from authenticators"))
                    .noneMatch(kept -> kept.contains(on.secret()));
        }
    }

    @Test
    void isSlowForWhoeverGuessesCodes() {
        turnOn(organiser);
        int looked = 0;
        for (int second = 0; second < 3600; second += 60) {
            clock.advance(Duration.ofSeconds(60));
            String body = sendCode(waiting(), "000000").body();
            looked += body.contains("试错次数过多") ? 0 : 1;
        }

        assertThat(looked).isLessThanOrEqualTo(10);
    }

    @Test
    void waitsFiveMinutesForTheCodeAndNoLonger() {
        String secret = turnOn(organiser).secret();
        Browser browser = waiting();
        clock.advance(Duration.ofMinutes(5));

        Answer late = sendCode(browser, code(secret));

        assertThat(late.location()).isEqualTo("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("请重新登录");
    }

    @Test
    void aWaitingSignInEndsWithThePassword() {
        String secret = turnOn(organiser).secret();
        Browser browser = waiting();
        Account administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        office.as(
                administrator,
                who -> administration.resetPassword(who, unit, organiser.accountId()));
        clock.advance(Duration.ofSeconds(30));

        assertThat(sendCode(browser, code(secret)).location()).isEqualTo("/sign-in?expired");
    }

    @Test
    void endsTheOtherSessionsWhenItIsTurnedOn() {
        Browser other = office.browserOf(organiser);

        turnOn(organiser);

        assertThat(other.get("/account").location()).isEqualTo("/sign-in");
    }

    @Test
    void isTurnedOffByItsOwner() {
        TurnedOn on = turnOn(organiser);

        Answer off = on.browser().post("/account/second-factor/removal", Map.of());

        assertThat(off.location()).isEqualTo("/account");
        assertThat(office.browser().signIn(organiser.signInName(), organiser.password()).location())
                .isEqualTo("/");
    }

    @Test
    void leavesNoSecretInTheLog() throws Exception {
        TurnedOn on = turnOn(organiser);
        sendCode(waiting(), on.recoveryCodes().getFirst());
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");

            String log =
                    String.join(
                            "\n",
                            Databases.column(owner, "select action || facts from audit_entries"));

            assertThat(log)
                    .contains("identity.second-factor-on")
                    .contains("identity.recovery-code-used")
                    .doesNotContain(on.secret())
                    .doesNotContain(on.recoveryCodes().getFirst());
        }
    }

    private Browser waiting() {
        Browser browser = office.browser();
        browser.signIn(organiser.signInName(), organiser.password());
        return browser;
    }

    private static Answer sendCode(Browser browser, String code) {
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", Map.of("code", code));
    }

    private record TurnedOn(Browser browser, String secret, List<String> recoveryCodes) {}

    private TurnedOn turnOn(Account account) {
        Browser browser = office.browserOf(account);
        browser.get("/account/second-factor");
        browser.post("/account/second-factor", Map.of());
        String secret = secret(browser.get("/account/second-factor"));
        return new TurnedOn(browser, secret, recoveryCodes(confirm(browser, code(secret))));
    }

    private static Answer confirm(Browser browser, String code) {
        return browser.post("/account/second-factor/confirmation", Map.of("clockCode", code));
    }

    private String code(String secret) {
        return ClockCode.at(secret, ClockCode.stepAt(clock.instant()));
    }

    private static String secret(Answer page) {
        return page.body().replaceAll("(?s).*[?&;]secret=([A-Z2-7]{32}).*", "$1");
    }

    private static List<String> recoveryCodes(Answer page) {
        return Pattern.compile("<code>([a-z0-9-]{29})</code>")
                .matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
