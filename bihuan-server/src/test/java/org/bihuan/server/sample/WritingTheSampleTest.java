package org.bihuan.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WritingTheSampleTest {

    @Autowired Sample sample;
    @Autowired Office office;

    @Test
    void givesEverybodyOfItASignInThatWorks() {
        assertThat(sample.write()).isTrue();

        assertThat(sample.logins()).hasSize(11);
        for (Sample.Login login : sample.logins()) {
            assertThat(office.browser().signIn(login.signInName(), login.password()).status())
                    .as(login.signInName())
                    .isEqualTo(303);
        }
    }

    @Test
    void standsInTheMiddleOfItsLoop() {
        sample.write();
        Browser organiser = office.browser();
        organiser.signIn("xu", "sample-xu-2026");

        String cycle = cycleOf(organiser);
        String page = organiser.get(cycle).body();

        assertThat(page).contains("清源市档案服务中心（示例）", "已完成", "未开始");
    }

    @Test
    void isNotSeenOverTheFence() {
        sample.write();
        Browser organiser = office.browser();
        organiser.signIn("xu", "sample-xu-2026");
        Browser neighbour = office.browser();
        neighbour.signIn("tang", "sample-tang-2026");
        String cycle = cycleOf(organiser);

        assertThat(organiser.get(cycle).status()).isEqualTo(200);
        assertThat(neighbour.get(cycle).status()).isEqualTo(404);
    }

    @Test
    void isRefusedWhereSomebodyHasSetUp() {
        office.unit("甲单位");

        assertThat(sample.write()).isFalse();
        assertThat(office.browser().signIn("xu", "sample-xu-2026").status()).isEqualTo(422);
    }

    /** The menu of any page names the cycle. */
    private static String cycleOf(Browser browser) {
        String page = browser.get("/password").body();
        return page.replaceAll("(?s).*href=\"(/cycles/[0-9a-f-]{36})\".*", "$1");
    }
}
