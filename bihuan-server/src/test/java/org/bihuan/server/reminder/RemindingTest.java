package org.bihuan.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.ledger.LedgerOfAnOffice;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class RemindingTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    @Autowired ReminderJob job;
    private LedgerOfAnOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOfAnOffice(server);
    }

    @Test
    void saysOnceADayWhatIsDueAndWhy() {
        here.item("2026-03-13");
        job.goRound();
        assertThat(list(here.owner())).contains("没有提醒");
        assertThat(list(here.verifier())).contains("2026-001", "提交核验，等你核验");

        clock.advance(Duration.ofDays(1));
        job.goRound();
        job.goRound();

        assertThat(list(here.owner())).containsOnlyOnce("期限前7天").contains("2026-002", "看过");
        assertThat(list(here.verifier())).containsOnlyOnce("等你核验");
        assertThat(here.head().get("/reminders?show=unit").body())
                .contains("期限前7天", "看过", "科长丁", "科员戊");
        assertThat(here.stranger().get("/reminders?show=unit").body())
                .contains("没有提醒")
                .doesNotContain("期限前7天");
    }

    @Test
    void saysWhatWaitsBesidesTheTurnsOfItems() {
        here.asksForAnExtension(here.item("2026-06-30"));
        UUID owed = here.itemWithoutACause("2026-03-06");
        clock.advance(Duration.ofDays(1));
        job.goRound();

        assertThat(list(here.verifier())).containsOnlyOnce("有人申请变更，等你审批");
        assertThat(list(here.owner())).contains("该补写原因了", "/ledger/items/" + owed);
        assertThat(list(here.head())).doesNotContain("有人申请变更");
        clock.advance(Duration.ofDays(3));
        job.goRound();
        assertThat(list(here.verifier())).containsOnlyOnce("有人申请变更，等你审批");
        clock.advance(Duration.ofDays(3));
        job.goRound();
        assertThat(list(here.verifier()).split("有人申请变更，等你审批", -1)).hasSize(3);
    }

    @Test
    void saysThatAStandingMeasureAndAResultAreToBeLookedAt() {
        here.standing("2026-03-13");
        here.closed();
        clock.advance(Duration.ofDays(9));
        clock.advance(Duration.ofDays(2));
        job.goRound();
        assertThat(list(here.verifier())).contains("长期措施到了复查的日子").doesNotContain("效果有没有保持");
        clock.advance(Duration.ofDays(182));

        job.goRound();

        assertThat(list(here.verifier())).contains("该看看效果有没有保持");
        assertThat(list(here.owner())).doesNotContain("效果有没有保持");
    }

    @Test
    void climbsTheLadderOfTheFrameworkUntilTheCycleHasItsOwn() {
        String place = "/cycles/" + here.cycle() + "/reminders";
        assertThat(here.organiser().get(place).body())
                .contains("value=\"-30\"", "value=\"7\"", "规程");
        here.item("2026-03-13");
        Map<String, String> own = Map.of("hour", "08:30", "days-1", "-3", "owner-1", "true");
        assertThat(here.organiser().post(place, own).status()).isEqualTo(303);
        assertThat(here.organiser().get(place).body())
                .contains("value=\"-3\"")
                .doesNotContain("value=\"-30\"");
        clock.advance(Duration.ofDays(1));
        job.goRound();

        assertThat(list(here.owner())).doesNotContain("期限前7天");
    }

    @Test
    void waitsForTheHourOfTheUnit() {
        here.item("2026-03-13");
        Map<String, String> rules = new HashMap<>();
        rules.put("hour", "10:00");
        rules.put("days-1", "-7");
        rules.put("owner-1", "true");
        assertThat(here.organiser().post("/cycles/" + here.cycle() + "/reminders", rules).status())
                .isEqualTo(303);
        clock.advance(Duration.ofDays(1));
        job.goRound();
        assertThat(list(here.owner())).contains("没有提醒");

        clock.advance(Duration.ofHours(1));
        job.goRound();

        assertThat(list(here.owner())).contains("期限前7天");
    }

    @Test
    void isQuietAtTheWeekendAndSendsASlipToTheHeadAfterAWeek() {
        here.item("2026-03-13");
        clock.advance(Duration.ofDays(9));
        job.goRound();
        assertThat(list(here.owner())).contains("没有提醒");
        clock.advance(Duration.ofDays(2));
        job.goRound();
        assertThat(list(here.owner())).contains("逾期1天");
        assertThat(list(here.head())).contains("没有提醒");

        clock.advance(Duration.ofDays(4));
        job.goRound();

        String head = list(here.head());
        assertThat(head).contains("督办〔2026〕1号", "逾期7天");
        Matcher slip = Pattern.compile("/reminders/[0-9a-f-]{36}/slip").matcher(head);
        assertThat(slip.find()).isTrue();
        assertThat(here.head().get(slip.group()).body())
                .contains("清源测试单位督办单", "督办〔2026〕1号", "2026-002", "科长丁", "批示", "签收");
        assertThat(here.stranger().get(slip.group()).status()).isEqualTo(404);
    }

    @Test
    void keepsTheAnswerAndTakesItOnlyFromWhomItReminds() {
        here.item("2026-03-13");
        clock.advance(Duration.ofDays(1));
        job.goRound();
        Browser owner = here.owner();
        Matcher found = Pattern.compile("/reminders/([0-9a-f-]{36})/answer").matcher(list(owner));
        assertThat(found.find()).isTrue();
        String field = "answer-" + found.group(1);

        assertThat(owner.post(found.group(), Map.of(field, " ")).body()).contains("请写明现在怎么样");
        assertThat(here.head().post(found.group(), Map.of(field, "代答")).status()).isEqualTo(422);
        assertThat(here.stranger().post(found.group(), Map.of(field, "代答")).status())
                .isEqualTo(404);
        assertThat(owner.post(found.group(), Map.of(field, "周三完成")).status()).isEqualTo(303);
        Answer again = owner.post(found.group(), Map.of(field, "改口"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(here.head().get("/reminders?show=unit").body())
                .contains("周三完成", "答复")
                .doesNotContain("改口");
    }

    @Test
    void saysEverythingThatIsWrongWithALadder() {
        Map<String, String> rules = new HashMap<>();
        rules.put("hour", "半夜");
        rules.put("days-1", "七天");
        rules.put("days-2", "-3");
        rules.put("days-3", "1");
        rules.put("owner-3", "true");
        rules.put("days-4", "1");
        rules.put("head-4", "true");

        Answer refused = here.organiser().post("/cycles/" + here.cycle() + "/reminders", rules);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("“七天”不是天数", "第-3天没有选提醒谁", "第1天写了两次", "请填写几点提醒");
        assertThat(here.head().post("/cycles/" + here.cycle() + "/reminders", rules).status())
                .isEqualTo(404);
    }

    private static String list(Browser browser) {
        return browser.get("/reminders").body();
    }
}
