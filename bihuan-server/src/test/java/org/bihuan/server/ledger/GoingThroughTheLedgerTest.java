package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.act;
import static org.bihuan.server.ledger.LedgerOffice.attach;
import static org.bihuan.server.ledger.LedgerOffice.hidden;

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
class GoingThroughTheLedgerTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void offersEveryMeasureWithTheWordsOfTheTextAndNothingElse() {
        Answer sheet = here.office.browserOf(here.organiser).get(here.sheet());

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body())
                .contains("增开一个查档窗口，推行网上预约", "每月走访一次社区，当场登记问题")
                .contains("name=\"m1-owner\"", "name=\"m2-due\"", "name=\"f1-measure\"")
                .doesNotContain("checked")
                .doesNotContainPattern("<option value=\"[^\"]+\" selected");
    }

    @Test
    void leadsFromTheTextToAClosedItem() {
        UUID item = here.item();
        Browser owner = here.office.browserOf(here.owner);
        assertThat(act(owner, item, "notes", Map.of("note", "窗口已经增开", "reading", "20")).status())
                .isEqualTo(303);
        clock.advance(Duration.ofDays(3));
        owner = here.office.browserOf(here.owner);
        assertThat(attach(owner, item, "figures", "三月数据.csv", LedgerOffice.CSV).status())
                .isEqualTo(303);
        assertThat(act(owner, item, "notes", Map.of("note", "降下来了", "reading", "12")).status())
                .isEqualTo(303);
        assertThat(act(owner, item, "submission", Map.of()).status()).isEqualTo(303);
        Browser verifier = here.office.browserOf(here.verifier);
        assertThat(act(verifier, item, "verification", Map.of("words-verified", "看过叫号记录")).status())
                .isEqualTo(303);
        Browser head = here.office.browserOf(here.head);
        assertThat(act(head, item, "close-out", Map.of()).status()).isEqualTo(303);

        Answer page = head.get("/ledger/items/" + item);

        assertThat(page.body())
                .contains("已销号", "按期销号", "看过叫号记录", "耗时 3天", "12 分钟，已达到目标")
                .contains("三月数据.csv", "窗口办事慢", "/statements/" + here.statement + "?v=1#part-f1");
    }

    @Test
    void saysEveryReasonAgainstACloseOutAtOnce() {
        UUID item = here.item();
        Browser organiser = here.office.browserOf(here.organiser);

        Answer refused = act(organiser, item, "close-out", Map.of("words-closed", "早点结束"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("还没有任何佐证材料", "还没有能证明成效的佐证材料", "还没有经他人核验通过")
                .contains("id=\"errors\"");
    }

    @Test
    void doesNotCloseOnAMeetingAlone() {
        UUID item = here.verified("minutes");

        Answer refused = act(here.office.browserOf(here.head), item, "close-out", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("还没有能证明成效的佐证材料").doesNotContain("还没有任何佐证材料");
    }

    @Test
    void goesBackWithAReasonAndComesAgain() {
        UUID item = here.submitted("minutes");
        Browser verifier = here.office.browserOf(here.verifier);

        Answer without = act(verifier, item, "return", Map.of("words-returned", " "));
        Answer returned = act(verifier, item, "return", Map.of("words-returned", "只有会议记录"));

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("href=\"#words-returned\"", "请写明退回的原因");
        assertThat(returned.status()).isEqualTo(303);
        Browser owner = here.office.browserOf(here.owner);
        assertThat(owner.get("/ledger/items/" + item).body()).contains("只有会议记录", "已退回");
        assertThat(attach(owner, item, "figures", "数据.csv", "a,b\n1,2\n".getBytes()).status())
                .isEqualTo(303);
        assertThat(act(owner, item, "submission", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void actsOnceOnADoubleClick() {
        UUID item = here.item();
        Browser owner = here.office.browserOf(here.owner);
        Map<String, String> form = hidden(owner.get("/ledger/items/" + item));
        form.put("note", "只报一次");

        Answer first = owner.post("/ledger/items/" + item + "/notes", form);
        Answer second = owner.post("/ledger/items/" + item + "/notes", form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(owner.get("/ledger/items/" + item).body()).containsOnlyOnce("只报一次");
    }

    @Test
    void tellsTheSecondOfTwoWhoWasFaster() {
        UUID item = here.submitted("figures");
        Browser verifier = here.office.browserOf(here.verifier);
        Map<String, String> seen = hidden(verifier.get("/ledger/items/" + item));
        Map<String, String> seenToo = hidden(verifier.get("/ledger/items/" + item));

        Answer first = verifier.post("/ledger/items/" + item + "/verification", seen);
        seenToo.put("words-returned", "还要看");
        Answer second = verifier.post("/ledger/items/" + item + "/return", seenToo);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("科员戊", "核验通过", "你的操作没有执行");
    }

    @Test
    void keepsWhatWasTypedIntoARefusedForm() {
        UUID item = here.item();
        Browser owner = here.office.browserOf(here.owner);

        Answer refused = act(owner, item, "notes", Map.of("note", "我写了很多", "reading", "不少"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("我写了很多", "value=\"不少\"", "“不少”不是数字", "href=\"#reading\"");
    }
}
