package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.hidden;

import java.time.Duration;
import java.util.Map;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class IssuingItemsTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void refusesRowByRowAndKeepsWhatWasTyped() {
        Browser browser = here.office.browserOf(here.organiser);
        Map<String, String> form = hidden(browser.get(here.sheet()));
        form.putAll(here.row("m1"));
        form.put("m1-due", "长期坚持");
        form.put("m1-verifier", here.owner.personId().toString());
        form.putAll(here.row("m2"));
        form.remove("m2-findings");
        form.put("m2-indicator-name", "走访次数");
        form.put("m2-target", "很多");

        Answer refused = browser.post(here.sheet(), form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#m1-due\"", "“长期坚持”不是日期", "value=\"长期坚持\"")
                .contains("href=\"#m1-verifier\"", "科长丁是责任人，不能核验自己负责的整改措施")
                .contains("href=\"#m2-findings\"", "href=\"#m2-target\"", "value=\"走访次数\"")
                .contains("措施 1：", "措施 2：");
        assertThat(browser.get("/ledger").body()).contains("台账里还没有条目");
    }

    @Test
    void burnsNoNumberOnARefusal() {
        Browser browser = here.office.browserOf(here.organiser);
        Map<String, String> form = hidden(browser.get(here.sheet()));
        form.putAll(here.row("m1"));
        form.put("m1-owner", "");
        assertThat(browser.post(here.sheet(), form).status()).isEqualTo(422);

        here.item();

        assertThat(browser.get("/ledger").body()).contains(">2026-001<");
    }

    @Test
    void countsAnewEveryYear() {
        here.item();
        here.item(Map.of("m1-due", "2027-06-30"));
        clock.advance(Duration.ofDays(310));
        here.item(Map.of("m1-due", "2027-06-30"));

        assertThat(here.office.browserOf(here.head).get("/ledger?sort=number").body())
                .containsSubsequence(">2026-001<", ">2026-002<", ">2027-001<");
    }

    @Test
    void leavesRowsForLaterAndAddsMeasuresForFindingsWithoutOne() {
        Browser browser = here.office.browserOf(here.organiser);
        Map<String, String> form = hidden(browser.get(here.sheet()));
        form.putAll(here.row("f2"));
        form.put("f2-findings", "f2");
        form.put("f2-measure", "每月到社区坐班半天");
        form.put("m1-measure", "还没想好");

        assertThat(browser.post(here.sheet(), form).status()).isEqualTo(303);

        Answer sheet = browser.get(here.sheet());
        assertThat(sheet.body())
                .doesNotContain("name=\"f2-measure\"")
                .contains("name=\"f1-measure\"");
        assertThat(browser.get("/ledger").body()).contains("每月到社区坐班半天", "下基层走访少");
    }

    @Test
    void asksForATick() {
        Browser browser = here.office.browserOf(here.organiser);

        Answer refused = browser.post(here.sheet(), hidden(browser.get(here.sheet())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有勾选任何一条");
    }

    @Test
    void savesAFormOnce() {
        Browser browser = here.office.browserOf(here.organiser);
        Map<String, String> form = hidden(browser.get(here.sheet()));
        form.putAll(here.row("m1"));

        assertThat(browser.post(here.sheet(), form).status()).isEqualTo(303);
        assertThat(browser.post(here.sheet(), form).status()).isEqualTo(303);

        assertThat(browser.get("/ledger").body()).contains("2026-001").doesNotContain("2026-002");
    }

    @Test
    void takesOnlyPeopleOfTheUnit() {
        Browser browser = here.office.browserOf(here.organiser);
        Map<String, String> form = hidden(browser.get(here.sheet()));
        form.putAll(here.row("m1"));
        var elsewhere = here.office.unit("别的单位");
        form.put("m1-owner", here.office.person(elsewhere, "外人").toString());

        Answer refused = browser.post(here.sheet(), form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("责任人：所选的不在名单里");
    }
}
