package org.bihuan.server.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DirectoryTest {

    private static final Certificates FOR_LOCALHOST = Certificates.forHost("localhost");
    private static final String PASSWORD = "known to the directory 1";

    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired Databases databases;
    @Autowired OutsideWays ways;

    UUID unit;
    Account administrator;
    Account organiser;
    Browser keeper;
    Directory directory;

    @BeforeEach
    void anOfficeAndADirectory() {
        unit = office.unit("甲单位");
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        organiser = office.account(unit, "张三", Role.ORGANISER);
        keeper = office.browserOf(administrator);
        keeper.get("/admin/sign-in-ways/ldap");
        directory = new Directory(FOR_LOCALHOST).person(organiser.signInName(), "张三", PASSWORD);
    }

    @AfterEach
    void closeTheDirectory() {
        directory.close();
    }

    @Test
    void letsInWhoeverItKnowsUnderTheNameOfAnAccount() {
        configure(Map.of());
        Browser browser = office.browser();

        assertThat(browser.signIn(organiser.signInName(), PASSWORD).location()).isEqualTo("/");
        assertThat(browser.get("/account").body()).contains("目录（LDAP）");
        assertThat(browser.get("/cycles/new?unit=" + unit).status()).isEqualTo(200);
    }

    @Test
    void doesNotReplaceThePasswordKeptHere() {
        configure(Map.of());

        assertThat(signIn(organiser.password()).location()).isEqualTo("/");
    }

    @Test
    void refusesAWrongAndAnEmptyPassword() {
        configure(Map.of());

        assertThat(signIn("wrong").body()).contains("登录名或密码不对");
        assertThat(signIn("").body()).contains("登录名或密码不对");
    }

    @Test
    void readsNoPatternInAName() {
        configure(Map.of());

        assertThat(office.browser().signIn("user*", PASSWORD).body()).contains("登录名或密码不对");
        assertThat(office.browser().signIn("*)(uid=*", PASSWORD).body()).contains("登录名或密码不对");
    }

    @Test
    void opensNoAccountUnlessToldTo() {
        directory.person("newcomer", "新来的", PASSWORD);
        configure(Map.of());

        Answer refused = office.browser().signIn("newcomer", PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("还没有账号");
        assertThat(keeper.get("/admin/people?unit=" + unit).body()).doesNotContain("新来的");

        configure(Map.of("newIn", unit.toString()));
        assertThat(office.browser().signIn("newcomer", PASSWORD).location()).isEqualTo("/");
        assertThat(keeper.get("/admin/people?unit=" + unit).body()).contains("新来的");
    }

    @Test
    void opensNoOffice() {
        directory.person(administrator.signInName(), "管理员", PASSWORD);
        configure(Map.of());

        Answer refused = office.browser().signIn(administrator.signInName(), PASSWORD);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("登录名或密码不对");
    }

    @Test
    void thatIsDownKeepsNobodyOutWhoHasAPasswordHere() {
        configure(Map.of());
        directory.close();

        assertThat(
                        office.browser()
                                .signIn(administrator.signInName(), administrator.password())
                                .location())
                .isEqualTo("/");
        assertThat(signIn(organiser.password()).location()).isEqualTo("/");
        assertThat(signIn(PASSWORD).body()).contains("连接不上目录").contains("本系统自己的账号仍可登录");
    }

    @Test
    void doesNotKnowANamesakeWhoCameLater() {
        configure(Map.of());
        assertThat(signIn(PASSWORD).location()).isEqualTo("/");
        directory.remove(organiser.signInName());
        directory.person(organiser.signInName(), "另一个张三", PASSWORD);

        Answer refused = signIn(PASSWORD);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("已经和另一个人绑定");
        String person = "/admin/units/" + unit + "/people/" + organiser.personId();
        keeper.post(person + "/account/outside/removal", Map.of());
        assertThat(signIn(PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void givesRolesByGroupsAndTakesBackOnlyWhatItGave() {
        directory.group("leaders", organiser.signInName());
        configure(
                Map.of(
                        "groupBase",
                        "ou=groups," + Directory.BASE,
                        "groupRoles",
                        "leaders=HEAD\nclerks=ORGANISER"));
        String person = "/admin/units/" + unit + "/people/" + organiser.personId();
        assertThat(keeper.get(person).body()).doesNotContain("主要负责人 ·");

        signIn(PASSWORD);
        assertThat(keeper.get(person).body()).contains("主要负责人 ·").contains("组织员 ·");

        directory.removeGroup("leaders");
        Browser browser = office.browser();
        browser.signIn(organiser.signInName(), PASSWORD);
        assertThat(keeper.get(person).body()).doesNotContain("主要负责人 ·").contains("组织员 ·");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void givesNoOfficeByAnyGroup() {
        Answer refused = save(Map.of("groupRoles", "leaders=SYSTEM_ADMINISTRATOR"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("每行须写成");
    }

    @Test
    void isAskedAgainBeforeADelicateDeed() {
        configure(Map.of());
        Browser browser = office.browser();
        browser.signIn(organiser.signInName(), PASSWORD);
        browser.get("/account/second-factor");
        clock.advance(Duration.ofMinutes(11));

        assertThat(browser.post("/account/second-factor", Map.of("confirmation", "wrong")).status())
                .isEqualTo(422);
        assertThat(
                        browser.post("/account/second-factor", Map.of("confirmation", PASSWORD))
                                .location())
                .isEqualTo("/account/second-factor");
    }

    @Test
    void speaksTlsInBothWays() {
        configure(Map.of("url", directory.tls("localhost"), "trust", FOR_LOCALHOST.pem()));
        assertThat(signIn(PASSWORD).location()).isEqualTo("/");

        configure(Map.of("startTls", "true", "trust", FOR_LOCALHOST.pem()));
        assertThat(signIn(PASSWORD).location()).isEqualTo("/");
    }

    /** 0.0.0.0 reaches this machine and looks like any other: it would work, were it let. */
    @Test
    void isNotUsedInTheClear() {
        String plain = directory.plain().replace("localhost", "0.0.0.0");
        Answer refused = save(Map.of("url", plain));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("以明文经过网络", "StartTLS", "ldaps://");

        WayForm form = new WayForm(WayKind.LDAP, fields(Map.of("url", plain)));
        assertThat(
                        new LdapCall(form.ldap(), form.secret())
                                .authenticate(organiser.signInName(), PASSWORD))
                .isNotNull();
        office.as(
                administrator,
                who -> {
                    ways.save(who, WayKind.LDAP, true, form.settings(), form.secret());
                    return true;
                });

        assertThat(signIn(PASSWORD).body()).contains("连接不上目录");
        assertThat(signIn(organiser.password()).location()).isEqualTo("/");
        assertThat(keeper.get("/admin/sign-in-ways").body()).contains("未加密，没有使用");
        Answer tried = keeper.post("/admin/sign-in-ways/ldap/trial", fields(Map.of("url", plain)));
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.body()).contains("以明文经过网络");
    }

    @Test
    void isNotToldAPasswordOverAConnectionItCannotTrust() {
        configure(Map.of("url", directory.tls("localhost")));
        assertThat(signIn(PASSWORD).body()).contains("连接不上目录");

        configure(Map.of("url", directory.tls("127.0.0.1"), "trust", FOR_LOCALHOST.pem()));
        assertThat(signIn(PASSWORD).body()).contains("连接不上目录");

        configure(Map.of("startTls", "true", "trust", Certificates.forHost("localhost").pem()));
        assertThat(signIn(PASSWORD).body()).contains("连接不上目录");
    }

    @Test
    void isTriedStepByStepAndSaysWhichFailed() {
        assertThat(trial(Map.of("sample", organiser.signInName())))
                .contains("测试通过")
                .contains("找到登录名 " + organiser.signInName());
        assertThat(trial(Map.of("url", "ldaps://no-such-host.invalid"))).contains("没有这个主机名");
        assertThat(trial(Map.of("url", "ldap://localhost:1"))).contains("对方拒绝连接");
        assertThat(trial(Map.of("secret", "wrong"))).contains("目录不接受这个账号或密码");
        assertThat(trial(Map.of("sample", "x", "userBase", "ou=nowhere," + Directory.BASE)))
                .contains("目录里没有这个位置");
        assertThat(trial(Map.of("sample", "nobody"))).contains("没有找到这个人");
        assertThat(trial(Map.of("sample", "x", "userFilter", "((uid={0})"))).contains("查找条件写法不对");
        assertThat(trial(Map.of("url", directory.tls("localhost")))).contains("证书不受信任");
        assertThat(trial(Map.of("url", directory.tls("127.0.0.1"), "trust", FOR_LOCALHOST.pem())))
                .contains("证书不是发给这个主机名的");
    }

    @Test
    void withAnExpiredCertificateIsSaidToBe() {
        Certificates expired = Certificates.expiredForHost("localhost");
        try (Directory old = new Directory(expired)) {
            assertThat(trial(Map.of("url", old.tls("localhost"), "trust", expired.pem())))
                    .contains("证书已经过期");
        }
    }

    @Test
    void neverGetsItsSecretShownAgainNorSentElsewhere() throws Exception {
        configure(Map.of());

        assertThat(keeper.get("/admin/sign-in-ways/ldap").body())
                .contains("已保存，不再显示")
                .doesNotContain(Directory.READER_PASSWORD);
        assertThat(trial(Map.of())).doesNotContain(Directory.READER_PASSWORD);
        assertThat(save(Map.of("url", "ldap://localhost:1", "secret", "")).body())
                .contains("旧的不会交给新地址");
        assertThat(save(Map.of("secret", "")).status()).isEqualTo(303);
        assertThat(signIn(PASSWORD).location()).isEqualTo("/");
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");
            assertThat(
                            Databases.column(
                                    owner,
                                    "select settings || encode(secret, 'escape') from sign_in_ways"))
                    .noneMatch(kept -> kept.contains(Directory.READER_PASSWORD));
            assertThat(Databases.column(owner, "select action || facts from audit_entries"))
                    .anyMatch(entry -> entry.startsWith("outside.way-changed"))
                    .anyMatch(entry -> entry.startsWith("identity.outside-bound"))
                    .noneMatch(entry -> entry.contains(Directory.READER_PASSWORD))
                    .noneMatch(entry -> entry.contains(PASSWORD));
        }
    }

    @Test
    void isKeptBySystemAdministratorsOnly() {
        Browser browser = office.browserOf(organiser);

        assertThat(browser.get("/admin/sign-in-ways").status()).isEqualTo(404);
        assertThat(browser.get("/admin/sign-in-ways/ldap").status()).isEqualTo(404);
        assertThat(
                        browser.post(
                                        "/admin/sign-in-ways/ldap",
                                        directory.settings(directory.plain()))
                                .status())
                .isEqualTo(404);
        assertThat(keeper.get("/admin/sign-in-ways").body()).contains("未设置");
    }

    private Answer signIn(String password) {
        return office.browser().signIn(organiser.signInName(), password);
    }

    private void configure(Map<String, String> other) {
        assertThat(save(other).status()).isEqualTo(303);
    }

    private Answer save(Map<String, String> other) {
        return keeper.post("/admin/sign-in-ways/ldap", fields(other));
    }

    private String trial(Map<String, String> other) {
        Answer answer = keeper.post("/admin/sign-in-ways/ldap/trial", fields(other));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = directory.settings(directory.plain());
        fields.putAll(other);
        return fields;
    }
}
