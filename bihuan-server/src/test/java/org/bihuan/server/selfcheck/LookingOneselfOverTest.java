package org.bihuan.server.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.UUID;
import org.bihuan.server.auditing.LogKeeper;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LookingOneselfOverTest {

    @Autowired Office office;
    @Autowired LogKeeper log;
    @Autowired Databases databases;

    private UUID unit;
    private Account officer;

    @BeforeEach
    void offices() {
        unit = office.unit("清源测试单位");
        officer = office.account(unit, "保密员", Role.SECURITY_OFFICER);
    }

    @Test
    void anOfficeThatNobodyHoldsIsPointedOut() {
        office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        Browser browser = office.browserOf(officer);

        String missing = browser.get("/self-check/" + unit).body();
        office.account(unit, "审计员", Role.AUDITOR);
        String complete = browser.get("/self-check/" + unit).body();

        assertThat(missing).contains("系统管理员：1 人", "安全保密员：1 人", "安全审计员：0 人");
        assertThat(complete).contains("安全审计员：1 人");
        assertThat(looks(complete)).isEqualTo(looks(missing) - 1);
    }

    @Test
    void theLogIsLookedAt() {
        Browser browser = office.browserOf(officer);
        assertThat(browser.get("/self-check/" + unit).body()).contains("日志还没有签过名");

        office.whole(unit, () -> log.extend(unit));

        assertThat(browser.get("/self-check/" + unit).body())
                .contains("日志已签名到第")
                .doesNotContain("日志还没有签过名");
    }

    @Test
    void itSaysWhetherThePageCameSafely() {
        Browser browser = office.browserOf(officer);

        assertThat(browser.get("/self-check/" + unit).body()).contains("本页不是经 HTTPS 打开的");
    }

    /** The settings are asked of the database as it runs, not of a file. */
    @Test
    void aSettingThatIsOffIsNamed() throws Exception {
        try (Connection application = databases.asApplication()) {
            SelfCheckRows rows = new SelfCheckRows(DSL.using(application, SQLDialect.POSTGRES));
            assertThat(rows.settingsThatAreOff()).isEmpty();

            Databases.execute(application, "set synchronous_commit = off");

            assertThat(rows.settingsThatAreOff()).containsExactly("synchronous_commit");
        }
        assertThat(office.browserOf(officer).get("/self-check/" + unit).body())
                .contains("落盘与校验设置都已打开");
    }

    @Test
    void whoHoldsOneUnitSeesThatOne() {
        UUID other = office.unit("别处");
        Browser browser = office.browserOf(officer);

        Answer list = browser.get("/self-check");

        assertThat(list.body()).contains("清源测试单位").doesNotContain("别处");
        assertThat(browser.get("/self-check/" + other).status()).isEqualTo(404);
    }

    private static int looks(String page) {
        return page.split("需要看一下", -1).length;
    }
}
