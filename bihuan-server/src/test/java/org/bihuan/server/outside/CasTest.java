package org.bihuan.server.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CasTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;

    UUID unit;
    Account organiser;
    Browser keeper;
    CasServer server;

    @BeforeEach
    void anOfficeAndAServer() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        Account administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        keeper = office.browserOf(administrator);
        keeper.get("/admin/sign-in-ways/cas");
        server = new CasServer();
        server.person = organiser.signInName();
        assertThat(keeper.post("/admin/sign-in-ways/cas", fields(Map.of())).status())
                .isEqualTo(303);
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    @Test
    void isNotUsedInTheClear() {
        Answer refused =
                keeper.post(
                        "/admin/sign-in-ways/cas",
                        fields(Map.of("url", "http://sso.example.org/cas")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("以明文经过网络", "https://");
    }

    @Test
    void letsInWhoeverItNames() {
        Browser browser = office.browser();

        Answer entered = browser.get(callback(browser));

        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body()).contains("content=\"0;url=/\"");
        assertThat(browser.get("/account").body()).contains("（CAS）");
    }

    @Test
    void refusesATicketThatWasUsed() {
        Browser browser = office.browser();
        String back = callback(browser);
        String cookie = browser.cookie("bihuan-outside");
        browser.get(back);

        assertThat(office.browser().withCookie("bihuan-outside", cookie).get(back).location())
                .isEqualTo("/sign-in?outside=unproven");
    }

    @Test
    void refusesATicketOfAnotherService() {
        Browser browser = office.browser();
        String back = callback(browser);
        String foreign = server.ticketFor("https://other.example.org/");

        Answer refused = browser.get(back.replaceAll("ticket=[^&]*", "ticket=" + foreign));

        assertThat(refused.location()).isEqualTo("/sign-in?outside=unproven");
    }

    @Test
    void refusesATicketThatSomebodyElseHasFetched() {
        String thiefs = callback(office.browser());
        Browser victim = office.browser();
        victim.get("/sign-in/to/cas");

        assertThat(victim.get(thiefs).location()).isEqualTo("/sign-in?outside=not-begun");
        assertThat(office.browser().get(thiefs).location()).isEqualTo("/sign-in?outside=not-begun");
    }

    @Test
    void waitsTenMinutesAndNoLonger() {
        Browser browser = office.browser();
        String back = callback(browser);
        clock.advance(Duration.ofMinutes(10));

        assertThat(browser.get(back).location()).isEqualTo("/sign-in?outside=not-begun");
    }

    @Test
    void refusesSomebodyWithoutAnAccount() {
        server.person = "newcomer";
        Browser browser = office.browser();

        assertThat(browser.get(callback(browser)).location())
                .isEqualTo("/sign-in?outside=no-account");
    }

    @Test
    void thatIsDownIsSaidToBe() {
        Browser browser = office.browser();
        String back = callback(browser);
        server.close();

        assertThat(browser.get(back).location()).isEqualTo("/sign-in?outside=unreachable");
    }

    @Test
    void isTriedStepByStepAndSaysWhichFailed() {
        assertThat(trial(Map.of())).contains("测试通过");
        assertThat(trial(Map.of("url", "http://localhost:1/cas"))).contains("对方拒绝连接");
        assertThat(trial(Map.of("url", server.address() + "/nowhere"))).contains("测试没有通过");
    }

    private String callback(Browser browser) {
        String out = browser.get("/sign-in/to/cas").header("Location");
        assertThat(out).startsWith(server.address() + "/login?service=");
        return Loopback.redirectOf(out).replaceFirst("^https?://[^/]+", "");
    }

    private String trial(Map<String, String> other) {
        return keeper.post("/admin/sign-in-ways/cas/trial", fields(other)).body();
    }

    private Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>();
        fields.put("url", server.address());
        fields.put("home", keeper.origin());
        fields.put("enabled", "true");
        fields.putAll(other);
        return fields;
    }
}
