package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SettingUpTest {

    @Autowired Office office;
    @Autowired SetUp setUp;
    @Autowired SetUpCode code;

    @Test
    void isWhereEverybodyIsLedWhileThereIsNoAccount() {
        Browser browser = office.browser();

        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").location()).isEqualTo("/setup");
        assertThat(browser.get("/setup").body()).contains("安装码").doesNotContain(code.spoken());
    }

    @Test
    void createsTheUnitAndAnAdministratorWhoSeesNoContent() {
        Browser browser = office.browser();
        browser.get("/setup");

        Answer created = browser.post("/setup", form(Map.of()));

        assertThat(created.location()).isEqualTo("/sign-in");
        assertThat(browser.signIn("keeper", "open sesame 2026").status()).isEqualTo(303);
        assertThat(browser.get("/admin/people").body()).contains("新单位").contains("王管理");
    }

    @Test
    void isRefusedWithoutTheCodeOfTheConsoleAndKeepsWhatWasTyped() {
        Browser browser = office.browser();
        browser.get("/setup");

        Answer refused = browser.post("/setup", form(Map.of("code", "AAAA-BBBB-CCCC")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("安装码不对").contains("新单位").contains("王管理");
        assertThat(refused.body()).doesNotContain("open sesame");
        assertThat(setUp.isOpen()).isTrue();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        Browser browser = office.browser();
        browser.get("/setup");

        Answer refused =
                browser.post(
                        "/setup",
                        Map.of("code", "", "password", "keeper", "again", "x", "signInName", "k"));

        assertThat(refused.body())
                .contains("安装码不对")
                .contains("请填写单位名称")
                .contains("请填写姓名")
                .contains("登录名须为")
                .contains("至少 12 个字符")
                .contains("两次输入的密码不一样");
    }

    @Test
    void isPossibleOnceOnly() {
        Browser browser = office.browser();
        browser.get("/setup");
        browser.post("/setup", form(Map.of()));

        Browser late = office.browser();
        late.get("/sign-in");

        assertThat(late.get("/setup").location()).isEqualTo("/sign-in");
        assertThat(late.post("/setup", form(Map.of("signInName", "second"))).location())
                .isEqualTo("/sign-in");
        assertThat(office.browser().signIn("second", "open sesame 2026").status()).isEqualTo(422);
    }

    @Test
    void letsOneOfManyAtTheSameTimeSucceed() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    crowd.invokeAll(
                            IntStream.range(0, 8)
                                    .mapToObj(i ->
                                            (java.util.concurrent.Callable<List<Fault>>)
                                                    () -> setUp.setUp(typed("keeper" + i)))
                                    .toList());

            assertThat(tries.stream().filter(one -> one.resultNow().isEmpty()).count())
                    .isEqualTo(1);
        }
    }

    private SetUp.Form typed(String signInName) {
        return new SetUp.Form(
                code.spoken(), "新单位", "王管理", signInName, "open sesame 2026", "open sesame 2026");
    }

    private Map<String, String> form(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code.spoken().toLowerCase(java.util.Locale.ROOT));
        fields.put("unit", " 新单位 ");
        fields.put("name", "王管理");
        fields.put("signInName", "Keeper");
        fields.put("password", "open sesame 2026");
        fields.put("again", "open sesame 2026");
        fields.putAll(other);
        return fields;
    }

    /** The whole way of a small office: administrator, person, account, start password, role. */
    @Test
    void isFollowedByPeopleWithAccountsAndRoles() {
        Browser keeper = office.browser();
        keeper.get("/setup");
        keeper.post("/setup", form(Map.of()));
        keeper.signIn("keeper", "open sesame 2026");
        String list = keeper.get("/admin/people").body();
        String newPerson =
                list.replaceAll("(?s).*href=\"(/admin/units/[^\"]+/people/new)\".*", "$1");
        keeper.get(newPerson);

        String person =
                keeper.post(newPerson.replace("/new", ""), Map.of("name", "赵组织", "post", "办公室主任"))
                        .location();
        assertThat(keeper.get(person).body()).contains("赵组织").contains("办公室主任");
        Answer opened =
                keeper.post(person + "/account", Map.of("signInName", "zhao", "duty", "WORK"));
        String startPassword =
                opened.body().replaceAll("(?s).*<code>([a-z0-9-]{23})</code>.*", "$1");
        assertThat(startPassword).hasSize(23);
        assertThat(keeper.post(person + "/grants", Map.of("role", "ORGANISER")).status())
                .isEqualTo(303);

        Browser zhao = office.browser();
        zhao.signIn("zhao", startPassword);
        assertThat(zhao.get("/cycles/" + UUID.randomUUID()).location()).isEqualTo("/password");
        zhao.get("/password");
        zhao.post(
                "/password",
                Map.of(
                        "current", startPassword,
                        "password", "nobody knows this 1",
                        "again", "nobody knows this 1"));
        zhao.signIn("zhao", "nobody knows this 1");
        String unit = newPerson.replaceAll("/admin/units/([^/]+)/.*", "$1");
        assertThat(zhao.get("/cycles/new?unit=" + unit).status()).isEqualTo(200);
    }

    @Test
    void thePasswordRulesRefuseEveryWeakness() {
        assertThat(
                        PasswordRules.faults(
                                EntryRules.DEFAULT, "correct horse 7", "correct horse 7", "horses"))
                .isEmpty();
        assertThat(
                        PasswordRules.faults(
                                EntryRules.DEFAULT, "为人民服务到底不放松2026", "为人民服务到底不放松2026", "li"))
                .isEmpty();
        assertThat(PasswordRules.faults(EntryRules.DEFAULT, "short 1", "short 1", ""))
                .containsExactly(Fault.PASSWORD_TOO_SHORT);
        assertThat(
                        PasswordRules.faults(
                                EntryRules.DEFAULT,
                                "x1" + "y z".repeat(300),
                                "x1" + "y z".repeat(300),
                                ""))
                .contains(Fault.PASSWORD_TOO_LONG);
        assertThat(PasswordRules.faults(EntryRules.DEFAULT, "aaaaaaaaaaaa1", "aaaaaaaaaaaa1", ""))
                .containsExactly(Fault.PASSWORD_TOO_SIMPLE);
        assertThat(
                        PasswordRules.faults(
                                EntryRules.DEFAULT, "onlylettershere", "onlylettershere", ""))
                .containsExactly(Fault.PASSWORD_TOO_SIMPLE);
        assertThat(
                        PasswordRules.faults(
                                EntryRules.DEFAULT, "my name ZHANG 3", "my name ZHANG 3", "zhang"))
                .containsExactly(Fault.PASSWORD_HOLDS_NAME);
    }
}
