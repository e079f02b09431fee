package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
class EntryRulesTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired Administration administration;

    UUID unit;
    Account organiser;
    Account administrator;
    Browser officer;

    @BeforeEach
    void anOffice() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        officer = office.browserOf(office.account(unit, "保密员", Role.SECURITY_OFFICER));
        officer.get("/admin/entry-rules");
    }

    @Test
    void areDecidedByTheSecurityOfficerAndReadByTheAdministrator() {
        assertThat(decide(Map.of("passwordLength", "20")).location())
                .isEqualTo("/admin/entry-rules");

        Browser keeper = office.browserOf(administrator);
        assertThat(keeper.get("/admin/entry-rules").body())
                .contains("value=\"20\"")
                .contains("只有安全保密员可以修改");
        assertThat(keeper.post("/admin/entry-rules", fields(Map.of())).status()).isEqualTo(404);
        Browser worker = office.browserOf(organiser);
        assertThat(worker.get("/admin/entry-rules").status()).isEqualTo(404);
        Browser auditor = office.browserOf(office.account(unit, "审计员", Role.AUDITOR));
        assertThat(auditor.get("/admin/entry-rules").status()).isEqualTo(404);
        assertThat(auditor.get("/account").body()).doesNotContain("/admin/entry-rules");
        assertThat(officer.get("/account").body()).contains("/admin/entry-rules");
    }

    @ParameterizedTest
    @CsvSource({
        "passwordLength, 7", "passwordLength, 65", "passwordKinds, 4", "passwordDays, -1",
        "idleMinutes, 4", "idleMinutes, 481", "absoluteMinutes, 59", "absoluteMinutes, x"
    })
    void areRefusedOutsideTheirBounds(String field, String value) {
        Answer refused = decide(Map.of(field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"" + field + "-error\"")
                .contains("value=\"" + value + "\"");
    }

    @Test
    void changeWhatANewPasswordMustBe() {
        decide(Map.of("passwordLength", "20", "passwordKinds", "3"));
        Browser browser = office.browserOf(organiser);
        assertThat(browser.get("/password").body()).contains("至少 20 个字符");

        Answer refused =
                browser.post(
                        "/password",
                        Map.of(
                                "current", organiser.password(),
                                "password", "onlyletters7",
                                "again", "onlyletters7"));

        assertThat(refused.body()).contains("密码至少 20 个字符").contains("至少 3 种");
    }

    @Test
    void letAPasswordGrowOld() {
        decide(Map.of("passwordDays", "90"));
        clock.advance(Duration.ofDays(89));
        assertThat(office.browserOf(organiser).get("/account").status()).isEqualTo(200);

        clock.advance(Duration.ofDays(1));
        Browser browser = office.browserOf(organiser);
        assertThat(browser.get("/account").location()).isEqualTo("/password");
        assertThat(browser.get("/password").body()).contains("用满 90 天须更换");
        browser.post(
                "/password",
                Map.of(
                        "current", organiser.password(),
                        "password", "a whole new sentence 7",
                        "again", "a whole new sentence 7"));
        browser.signIn(organiser.signInName(), "a whole new sentence 7");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void endSessionsSooner() {
        decide(Map.of("idleMinutes", "10", "absoluteMinutes", "60"));
        Browser idle = office.browserOf(organiser);
        Browser busy = office.browserOf(organiser);
        for (int minutes = 0; minutes < 56; minutes += 8) {
            assertThat(busy.get("/account").status()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(8));
        }

        assertThat(idle.get("/account").location()).isEqualTo("/sign-in");
        assertThat(busy.get("/account").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(busy.get("/account").location()).isEqualTo("/sign-in");
    }

    @Test
    void askOfficesForASecondFactorFirst() {
        decide(Map.of("secondFactor", "OFFICES"));

        assertThat(office.browserOf(organiser).get("/account").status()).isEqualTo(200);
        Browser keeper = office.browserOf(administrator);
        assertThat(keeper.get("/admin/people").location()).isEqualTo("/account/second-factor");
        keeper.get("/account/second-factor");
        keeper.post("/account/second-factor", Map.of());
        String secret =
                keeper.get("/account/second-factor")
                        .body()
                        .replaceAll("(?s).*[?&;]secret=([A-Z2-7]{32}).*", "$1");
        keeper.post(
                "/account/second-factor/confirmation",
                Map.of("clockCode", ClockCode.at(secret, ClockCode.stepAt(clock.instant()))));
        assertThat(keeper.get("/admin/people").status()).isEqualTo(200);
        Answer kept = keeper.post("/account/second-factor/removal", Map.of());
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body()).contains("不能关闭");
    }

    @Test
    void aLostTelephoneIsHelpedByTheAdministrator() {
        Browser browser = office.browserOf(organiser);
        browser.get("/account/second-factor");
        browser.post("/account/second-factor", Map.of());
        String secret =
                browser.get("/account/second-factor")
                        .body()
                        .replaceAll("(?s).*[?&;]secret=([A-Z2-7]{32}).*", "$1");
        browser.post(
                "/account/second-factor/confirmation",
                Map.of("clockCode", ClockCode.at(secret, ClockCode.stepAt(clock.instant()))));

        office.as(
                administrator,
                who -> administration.resetSecondFactor(who, unit, organiser.accountId()));

        assertThat(browser.get("/account").location()).isEqualTo("/sign-in");
        assertThat(office.browser().signIn(organiser.signInName(), organiser.password()).location())
                .isEqualTo("/");
    }

    private Answer decide(Map<String, String> other) {
        return officer.post("/admin/entry-rules", fields(other));
    }

    private static Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>();
        fields.put("passwordLength", "12");
        fields.put("passwordKinds", "2");
        fields.put("passwordDays", "0");
        fields.put("idleMinutes", "30");
        fields.put("absoluteMinutes", "480");
        fields.put("secondFactor", "VOLUNTARY");
        fields.putAll(other);
        return fields;
    }
}
