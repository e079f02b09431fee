package org.bihuan.server.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OpenIdConnectTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;

    UUID unit;
    Account organiser;
    Browser keeper;
    OpenIdProvider provider;

    @BeforeEach
    void anOfficeAndAProvider() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        Account administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        keeper = office.browserOf(administrator);
        keeper.get("/admin/sign-in-ways/oidc");
        provider = new OpenIdProvider(clock);
        provider.person = organiser.signInName();
        assertThat(save(Map.of()).status()).isEqualTo(303);
    }

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    @Test
    void letsInWhoeverItNames() {
        Browser browser = office.browser();
        assertThat(browser.get("/sign-in").body()).contains("/sign-in/to/oidc");

        Answer entered = comeBack(browser);

        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body()).contains("content=\"0;url=/\"");
        assertThat(browser.get("/account").body()).contains("OpenID Connect");
    }

    @Test
    void asksWithProofKeyNonceAndState() {
        String out = office.browser().get("/sign-in/to/oidc").header("Location");

        assertThat(out)
                .startsWith(provider.address() + "/authorize?")
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("&nonce=")
                .contains("&state=");
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("issuer", claims -> claims.issuer("https://elsewhere.example.org")),
                wrong("audience", claims -> claims.audience("somebody-else")),
                wrong("nonce", claims -> claims.claim("nonce", "of another sign-in")),
                wrong("no nonce", claims -> claims.claim("nonce", null)),
                wrong(
                        "expired",
                        claims ->
                                claims.expirationTime(
                                        Date.from(
                                                claims.build()
                                                        .getIssueTime()
                                                        .toInstant()
                                                        .minus(Duration.ofMinutes(2))))));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void refusesATokenThatIsWrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        provider.wrong = change;
        Browser browser = office.browser();

        Answer refused = comeBack(browser);

        assertThat(refused.location()).as(what).isEqualTo("/sign-in?outside=unproven");
        assertThat(browser.get("/account").location()).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in?outside=unproven").body()).contains("不能接受");
    }

    @Test
    void refusesATokenThatSomebodyElseHasSigned() {
        provider.signsWith = OpenIdProvider.key();

        assertThat(comeBack(office.browser()).location()).isEqualTo("/sign-in?outside=unproven");
    }

    @Test
    void refusesATokenThatNobodyHasSigned() {
        Map<String, OpenIdProvider.Signing> forged =
                Map.of(
                        "alg none", OpenIdProvider::unsigned,
                        "a shared key", OpenIdProvider::signedWithWhatEverybodyKnows,
                        "no signature", provider::cutOff);
        forged.forEach((what, signing) -> {
            provider.signing = signing;
            Browser browser = office.browser();

            assertThat(comeBack(browser).location())
                    .as(what)
                    .isEqualTo("/sign-in?outside=unproven");
            assertThat(browser.get("/account").location()).as(what).isEqualTo("/sign-in");
        });
    }

    @Test
    void isNotUsedInTheClear() {
        Answer refused = save(Map.of("issuer", "http://sso.example.org"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("以明文经过网络", "https://");
    }

    @Test
    void refusesACodeThatWasUsed() {
        Browser browser = office.browser();
        String back = callback(browser);
        String cookie = browser.cookie("bihuan-outside");
        assertThat(browser.get(back).status()).isEqualTo(200);
        Browser thief = office.browser().withCookie("bihuan-outside", cookie);

        assertThat(thief.get(back).location()).isEqualTo("/sign-in?outside=unproven");
    }

    @Test
    void refusesWhatThisBrowserHasNotBegun() {
        String back = callback(office.browser());

        assertThat(office.browser().get(back).location()).isEqualTo("/sign-in?outside=not-begun");
    }

    @Test
    void refusesAForgedState() {
        Browser browser = office.browser();
        String back = callback(browser).replaceAll("state=[^&]*", "state=forged");

        assertThat(browser.get(back).location()).isEqualTo("/sign-in?outside=not-begun");
    }

    @Test
    void refusesAForgedMemory() {
        Browser browser = office.browser();
        String back = callback(browser);
        String cookie = browser.cookie("bihuan-outside");
        String forged = (cookie.startsWith("A") ? "B" : "A") + cookie.substring(1);

        assertThat(office.browser().withCookie("bihuan-outside", forged).get(back).location())
                .isEqualTo("/sign-in?outside=not-begun");
    }

    @Test
    void waitsTenMinutesAndNoLonger() {
        Browser browser = office.browser();
        String back = callback(browser);
        clock.advance(Duration.ofMinutes(10));

        assertThat(browser.get(back).location()).isEqualTo("/sign-in?outside=not-begun");
    }

    @Test
    void opensNoAccountUnlessToldTo() {
        provider.person = "newcomer";
        assertThat(comeBack(office.browser()).location()).isEqualTo("/sign-in?outside=no-account");

        assertThat(save(Map.of("newIn", unit.toString(), "secret", "")).status()).isEqualTo(303);
        assertThat(comeBack(office.browser()).status()).isEqualTo(200);
        assertThat(keeper.get("/admin/people").body()).contains("统一认证里的人");
    }

    @Test
    void opensNoOffice() {
        Account auditor = office.account(unit, "审计员", Role.AUDITOR);
        provider.person = auditor.signInName();

        assertThat(comeBack(office.browser()).location()).isEqualTo("/sign-in?outside=office");
    }

    @Test
    void keepsToTheSubjectOnceBound() {
        assertThat(comeBack(office.browser()).status()).isEqualTo(200);
        provider.subject = "subject-2";
        assertThat(comeBack(office.browser()).location()).isEqualTo("/sign-in?outside=another");

        provider.subject = "subject-1";
        provider.person = "renamed";
        assertThat(comeBack(office.browser()).status()).isEqualTo(200);
    }

    @Test
    void thatIsDownKeepsNobodyOutWhoHasAPasswordHere() {
        assertThat(save(Map.of("secret", "")).status()).isEqualTo(303);
        provider.close();

        assertThat(office.browser().get("/sign-in/to/oidc").location())
                .isEqualTo("/sign-in?outside=unreachable");
        assertThat(office.browser().signIn(organiser.signInName(), organiser.password()).location())
                .isEqualTo("/");
    }

    @Test
    void isTriedStepByStepAndSaysWhichFailed() {
        assertThat(trial(Map.of())).contains("测试通过").contains("签名公钥");
        assertThat(trial(Map.of("issuer", "https://no-such-host.invalid"))).contains("没有这个主机名");
        assertThat(trial(Map.of("issuer", "http://localhost:1"))).contains("对方拒绝连接");
        assertThat(trial(Map.of("issuer", provider.address() + "/other"))).contains("没有这个页面");
        provider.tokenEndpoint = "http://elsewhere.example.org/token";
        assertThat(trial(Map.of())).contains("只连接所填的主机");
        provider.issuer = "https://another.example.org";
        assertThat(trial(Map.of())).contains("自称的发行者和填写的不一样");
    }

    private Answer comeBack(Browser browser) {
        return browser.get(callback(browser));
    }

    /** Goes to the provider and gets, as path and query, where it sends back to. */
    private String callback(Browser browser) {
        String out = browser.get("/sign-in/to/oidc").header("Location");
        return Loopback.redirectOf(out).replaceFirst("^https?://[^/]+", "");
    }

    private Answer save(Map<String, String> other) {
        return keeper.post("/admin/sign-in-ways/oidc", fields(other));
    }

    private String trial(Map<String, String> other) {
        return keeper.post("/admin/sign-in-ways/oidc/trial", fields(other)).body();
    }

    private Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>();
        fields.put("issuer", provider.address());
        fields.put("home", keeper.origin());
        fields.put("clientId", OpenIdProvider.CLIENT);
        fields.put("secret", OpenIdProvider.SECRET);
        fields.put("nameClaim", "preferred_username");
        fields.put("enabled", "true");
        fields.putAll(other);
        return fields;
    }
}
