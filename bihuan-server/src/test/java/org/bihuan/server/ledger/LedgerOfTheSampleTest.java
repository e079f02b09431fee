package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.server.sample.Sample;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LedgerOfTheSampleTest {
    @Autowired Sample sample;
    @Autowired Office office;

    @Test
    void showsEveryStateOfTheWayOneItemOverdueAndOneThatCannotBeClosedYet() {
        sample.write();
        Browser organiser = signedIn("xu");

        for (ItemState state :
                List.of(
                        ItemState.ISSUED,
                        ItemState.IN_PROGRESS,
                        ItemState.SUBMITTED,
                        ItemState.RETURNED,
                        ItemState.VERIFIED,
                        ItemState.CLOSED)) {
            assertThat(organiser.get("/ledger?state=" + state.word()).body())
                    .as(state.word())
                    .contains("共 1 条");
        }
        assertThat(organiser.get("/ledger?light=overdue").body()).contains("共 1 条", "逾期6天");
        assertThat(organiser.get("/ledger").body())
                .contains("2026-001", "2026-006")
                .doesNotContain("2026-007");
    }

    @Test
    void givesItsPeopleSomethingToDo() {
        sample.write();

        assertThat(signedIn("shen").get("/ledger").body()).contains("去核验");
        assertThat(signedIn("gu").get("/ledger").body()).contains("上传佐证");
        assertThat(signedIn("lu").get("/ledger").body()).contains("补充后再提交", "去认领");
        assertThat(signedIn("xu").get("/ledger").body()).contains("缺成效佐证材料，去退回");
    }

    private Browser signedIn(String name) {
        Browser browser = office.browser();
        Sample.Login login =
                sample.logins().stream()
                        .filter(one -> one.signInName().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(browser.signIn(login.signInName(), login.password()).status())
                .as(name)
                .isEqualTo(303);
        return browser;
    }
}
