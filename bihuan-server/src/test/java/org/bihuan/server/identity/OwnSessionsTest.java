package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OwnSessionsTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;

    UUID unit;
    Account organiser;
    Account administrator;

    @BeforeEach
    void somebody() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void areListedAndEndedOneByOne() {
        Browser there = office.browserOf(organiser);
        Browser here = office.browserOf(organiser);
        Answer page = here.get("/account");
        assertThat(page.body()).contains("（当前）").contains("Java-http-client");

        Answer ended = here.post(endHref(page), Map.of());

        assertThat(ended.location()).isEqualTo("/account");
        assertThat(there.get("/account").location()).isEqualTo("/sign-in");
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    void areEndedAllButThisOne() {
        Browser one = office.browserOf(organiser);
        Browser another = office.browserOf(organiser);
        Browser here = office.browserOf(organiser);
        here.get("/account");

        here.post("/account/sessions/others/end", Map.of());

        assertThat(one.get("/account").location()).isEqualTo("/sign-in");
        assertThat(another.get("/account").location()).isEqualTo("/sign-in");
        assertThat(here.get("/account").body()).doesNotContain("/account/sessions/");
    }

    @Test
    void ofSomebodyElseCannotBeEnded() {
        Browser theirs = office.browserOf(organiser);
        office.browserOf(organiser);
        String href = endHref(theirs.get("/account"));
        Browser stranger = office.browserOf(administrator);
        stranger.get("/account");

        stranger.post(href, Map.of());

        assertThat(theirs.get("/account").body()).contains(href);
    }

    @Test
    void aDelicateDeedAsksAgainAfterTenMinutesAndGoesOnWithWhatWasSent() {
        Browser browser = office.browserOf(administrator);
        String person = "/admin/units/" + unit + "/people/" + organiser.personId();
        browser.get(person);
        clock.advance(Duration.ofMinutes(11));
        Map<String, String> grant = Map.of("role", "HEAD", "from", "2026-03-05");

        Answer asked = browser.post(person + "/grants", grant);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.body())
                .contains("请确认是你本人")
                .contains("name=\"role\" value=\"HEAD\"")
                .contains("name=\"from\" value=\"2026-03-05\"")
                .contains("action=\"" + person + "/grants\"");
        assertThat(browser.get(person).body()).doesNotContain("主要负责人 ·");

        Answer wrong = browser.post(person + "/grants", with(grant, "not the password"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("密码或验证码不对").doesNotContain("not the password");

        Answer done = browser.post(person + "/grants", with(grant, administrator.password()));
        assertThat(done.location()).isEqualTo(person);
        assertThat(browser.get(person).body()).contains("主要负责人 ·");
    }

    @Test
    void guessingThePasswordOfASessionThatWasLeftOpenIsSlow() {
        Browser browser = office.browserOf(administrator);
        String path =
                "/admin/units/" + unit + "/people/" + organiser.personId() + "/account/password";
        browser.get("/account");
        clock.advance(Duration.ofMinutes(11));
        for (int i = 0; i < 3; i++) {
            browser.post(path, Map.of("confirmation", "guess " + i));
        }

        Answer fourth = browser.post(path, Map.of("confirmation", administrator.password()));

        assertThat(fourth.body()).contains("试错次数过多");
    }

    private static Map<String, String> with(Map<String, String> fields, String password) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("confirmation", password);
        return all;
    }

    private static String endHref(Answer page) {
        Matcher href = Pattern.compile("/account/sessions/[0-9a-f-]{36}/end").matcher(page.body());
        assertThat(href.find()).isTrue();
        return href.group();
    }

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91', Edge 120 · Windows",
        "'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', Firefox 128 · Linux",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1', Safari 17 · iPhone",
        "curl/8.5.0, curl",
        "'<script>alert(1)</script>', ''",
        "'', ''"
    })
    void showABrowserByWhatItCallsItself(String userAgent, String shown) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(shown);
    }
}
