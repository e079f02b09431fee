package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class LookingThroughTheLedgerTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void saysWhyItIsEmpty() {
        Browser organiser = here.office.browserOf(here.organiser);
        assertThat(organiser.get("/ledger").body()).contains("台账里还没有条目");
        here.item();
        assertThat(organiser.get("/ledger?state=closed").body())
                .contains("没有符合条件的条目", "href=\"/ledger\"");
        assertThat(
                        here.office
                                .browserOf(here.office.account(here.unit, "无角色"))
                                .get("/ledger")
                                .body())
                .contains("你没有查看整改台账的权限");
    }

    @Test
    void putsTheMostUrgentFirstAndSaysHowLateItIs() {
        here.item(Map.of("m1-due", "2026-03-20"));
        here.item(Map.of("m1-due", "2026-03-08"));
        here.item(Map.of("m1-due", "2026-06-30"));
        clock.advance(Duration.ofDays(9));

        String list = here.office.browserOf(here.head).get("/ledger").body();

        assertThat(list)
                .containsSubsequence("2026-002", "2026-001", "2026-003")
                .contains("逾期6天", "还剩6天", "还剩108天", "共 3 条");
    }

    @Test
    void findsByLightStateOwnerAndWordsInTheAddress() {
        here.item(Map.of("m1-due", "2026-03-20"));
        here.item(Map.of("m1-due", "2026-03-08"));
        here.item(
                Map.of(
                        "m1-due", "2026-06-30",
                        "m1-owner", here.member.personId().toString(),
                        "m1-measure", "上网预约100%覆盖"));
        clock.advance(Duration.ofDays(9));
        Browser head = here.office.browserOf(here.head);

        assertThat(head.get("/ledger?light=overdue").body())
                .contains("2026-002", "共 1 条")
                .doesNotContain(">2026-001<");
        assertThat(head.get("/ledger?light=near").body())
                .contains("2026-001", "共 1 条")
                .doesNotContain(">2026-003<");
        assertThat(head.get("/ledger?owner=" + here.member.personId()).body())
                .contains("2026-003", "共 1 条");
        assertThat(head.get("/ledger?cycle=" + here.cycle.id()).body()).contains("共 3 条");
        assertThat(head.get("/ledger?cycle=" + UUID.randomUUID()).body()).contains("没有符合条件");
        assertThat(head.get("/ledger?q=" + encoded("100%")).body()).contains("共 1 条");
        assertThat(head.get("/ledger?q=" + encoded("_")).body()).contains("没有符合条件");
        assertThat(head.get("/ledger?q=" + encoded("等候41分钟")).body()).contains("共 3 条");
        assertThat(head.get("/ledger?q=2026-2").body()).contains("2026-002", "共 1 条");
        assertThat(head.get("/ledger?state=nonsense&owner=x&page=-1&sort=;drop").body())
                .contains("共 3 条");
    }

    @Test
    void findsByVerifierUnitDimensionAndDays() {
        here.item(Map.of("m1-due", "2026-05-20"));
        here.item(Map.of("m1-due", "2026-06-30"));
        Browser head = here.office.browserOf(here.head);

        assertThat(head.get("/ledger?verifier=" + here.verifier.personId()).body())
                .contains("共 2 条");
        assertThat(head.get("/ledger?verifier=" + here.owner.personId()).body()).contains("没有符合条件");
        assertThat(head.get("/ledger?unit=" + here.unit).body()).contains("共 2 条");
        assertThat(head.get("/ledger?unit=" + UUID.randomUUID()).body()).contains("没有符合条件");
        assertThat(head.get("/ledger?until=2026-05-20").body()).contains("2026-001", "共 1 条");
        assertThat(head.get("/ledger?from=2026-05-21&until=2026-06-30").body())
                .contains("2026-002", "共 1 条");
        assertThat(head.get("/ledger?state=open").body()).contains("共 2 条");
        assertThat(head.get("/ledger?dimension=" + encoded("服务群众方面")).body()).contains("共 2 条");
        assertThat(head.get("/ledger?dimension=" + encoded("网上预约")).body()).contains("没有符合条件");
        assertThat(head.get("/ledger?from=2026-02-31&until=x&unit=x").body()).contains("共 2 条");
    }

    @Test
    void findsWordsInAnyWidthCaseAndScriptAndInTheNamesOfEvidence() {
        UUID first = here.item();
        here.item(Map.of("m1-measure", "上線ＯＡ系統，實現电子签章"));
        Browser head = here.office.browserOf(here.head);
        LedgerOffice.require303(
                LedgerOffice.attach(
                        here.office.browserOf(here.owner),
                        first,
                        "figures",
                        "等候时间统计.csv",
                        LedgerOffice.CSV));

        assertThat(head.get("/ledger?q=" + encoded("oa系统")).body()).contains("2026-002", "共 1 条");
        assertThat(head.get("/ledger?q=" + encoded("電子 实现")).body()).contains("2026-002", "共 1 条");
        assertThat(head.get("/ledger?q=" + encoded("時間統計")).body()).contains("2026-001", "共 1 条");
        assertThat(head.get("/ledger?q=" + encoded("章")).body()).contains("2026-002", "共 1 条");
        assertThat(head.get("/ledger?q=" + encoded("统系")).body()).contains("没有符合条件");
    }

    @Test
    void showsWhatWasSentBackAsBehind() {
        UUID item = here.submitted("figures");
        LedgerOffice.require303(
                LedgerOffice.act(
                        here.office.browserOf(here.verifier),
                        item,
                        "return",
                        Map.of("words-returned", "数据不全")));

        assertThat(here.office.browserOf(here.head).get("/ledger?light=behind").body())
                .contains("共 1 条", "滞后，还剩117天");
    }

    @Test
    void turnsPagesAndKeepsTheFilters() {
        for (int i = 0; i < 22; i++) {
            here.item();
        }
        Browser head = here.office.browserOf(here.head);

        Answer second = head.get("/ledger?q=" + encoded("窗口") + "&page=2");

        assertThat(head.get("/ledger?q=" + encoded("窗口")).body())
                .contains("共 22 条", "/ledger?q=" + encoded("窗口") + "&amp;page=2");
        assertThat(second.body()).contains("2026-021", "2026-022").doesNotContain(">2026-020<");
    }

    @Test
    void namesTheNextStepForWhoeverLooks() {
        here.submitted("figures");

        assertThat(here.office.browserOf(here.verifier).get("/ledger").body()).contains("去核验");
        assertThat(here.office.browserOf(here.owner).get("/ledger").body())
                .contains("查看")
                .doesNotContain("去核验");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
