package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the gates of a round over talks and the meeting into the ledger and on to the next round, in
 * a real browser; axe looks at every page.
 */
class RunningAYearTest {
    private static RunningServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = RunningServer.withSample();
        desk = new Desk(server.address());
    }

    @AfterAll
    static void stop() {
        desk.close();
        server.close();
    }

    @Test
    void aRoundIsRunFromItsGatesToTheNextOne() {
        Page office = desk.sample("xu");
        String cycle = cycle(office);
        office.navigate(cycle);
        desk.inspect(office, "year-01-cycle");
        assertThat(words(office)).contains("还有 3 对必谈未完成", "等待前面的步骤", "下一步：谈心谈话");
        office.navigate(cycle + "/calendar");
        desk.inspect(office, "year-02-calendar");

        tickOffTalks(office, cycle);
        String meeting = meeting(office, cycle);
        cannotBeOpenedYet(office, meeting);
        theHeadLetsItGoOn(cycle);
        begin(office, meeting);
        String item = fromCriticismToLedger(office, meeting);
        close(office, meeting);
        assertThat(seenByAnother(meeting)).contains("此处是对沈若棠的批评意见").doesNotContain("下基层还是少");

        carryOver(office, item);
    }

    private static void tickOffTalks(Page office, String cycle) {
        office.navigate(cycle + "/talks");
        desk.inspect(office, "year-03-talks");
        Locator ticks = office.locator("input[name=pairs]");
        ticks.first().focus();
        office.keyboard().press("Space");
        for (int i = 1; i < ticks.count(); i++) {
            ticks.nth(i).check();
        }
        office.click("form.talks button.button-main");
        office.waitForLoadState();
        assertThat(words(office)).contains("必谈 5 对，已谈 5 对");
        office.navigate(cycle);
        assertThat(words(office)).doesNotContain("对必谈未完成");
    }

    private static String meeting(Page office, String cycle) {
        office.navigate(cycle + "/meetings");
        desk.inspect(office, "year-04-meetings");
        office.click("main table a[href^='/meetings/']");
        office.waitForURL(Pattern.compile(".*/meetings/[0-9a-f-]{36}"));
        desk.inspect(office, "year-05-meeting-called");
        return office.url();
    }

    private static void cannotBeOpenedYet(Page office, String meeting) {
        office.click("form[action$='/opening'] button");
        office.waitForLoadState();
        assertThat(office.locator("#errors").innerText()).contains("应到3 实到0 法定2 还差2人", "还没有到这一天");
        office.navigate(meeting);
        office.click("summary:has-text('修改安排')");
        office.fill("#on", LocalDate.now().toString());
        office.click("form[action$='/plan'] button");
        office.waitForLoadState();
    }

    private static void theHeadLetsItGoOn(String cycle) {
        Page head = desk.sample("zhou");
        head.navigate(cycle);
        Locator step = head.locator("#step-meeting");
        step.locator("summary").last().click();
        head.fill("#reason-meeting", "材料已逐份看过，会后三天内补交送达记录。");
        step.locator("form[action$='/override'] button").click();
        head.waitForLoadState();
        assertThat(words(head)).contains("已准予先办");
    }

    private static void begin(Page office, String meeting) {
        office.navigate(meeting);
        for (String name : new String[] {"周予安", "沈若棠"}) {
            office.locator("tr", new Page.LocatorOptions().setHasText(name))
                    .locator(".seat-ways label")
                    .nth(1)
                    .click();
        }
        office.click("form[action$='/attendance'] button");
        office.waitForLoadState();
        assertThat(words(office)).contains("应到3 实到2 法定2 已达到");
        office.click("form[action$='/opening'] button");
        office.waitForLoadState();
        assertThat(office.locator(".quorum").innerText()).contains("进行中");
    }

    private static String fromCriticismToLedger(Page office, String meeting) {
        Locator item = office.locator("#item-criticism");
        item.locator("summary").last().click();
        office.selectOption("#about-criticism", new SelectOption().setLabel("沈若棠"));
        office.selectOption("#said-criticism", new SelectOption().setLabel("周予安"));
        office.fill("#words-criticism", "下基层还是少，去年只去过两个乡镇。");
        item.locator("form[action$='/entries'] button").click();
        office.waitForLoadState();
        desk.inspect(office, "year-06-meeting-in-progress");
        office.click("#item-criticism a:has-text('列入整改台账')");
        office.waitForLoadState();
        office.fill("#f1-findings", "到基层指导次数不够");
        office.fill("#f1-measure", "每季度到乡镇档案室指导一次");
        office.selectOption("#f1-owner", new SelectOption().setIndex(2));
        office.selectOption("#f1-verifier", new SelectOption().setIndex(1));
        office.fill("#f1-due", LocalDate.now().plusMonths(6).toString());
        office.fill("#f1-indicator-name", "到乡镇指导");
        office.fill("#f1-indicator-unit", "次");
        office.fill("#f1-baseline", "0");
        office.selectOption("#f1-direction", "at-least");
        office.fill("#f1-target", "2");
        office.selectOption("#f1-evidence-kind", "figures");
        desk.inspect(office, "year-07-into-the-ledger");
        office.click("main form button.button-main");
        office.waitForLoadState();
        Locator link = office.locator(".entry-items a").first();
        String number = link.innerText();
        link.click();
        office.waitForLoadState();
        assertThat(office.locator("main a[href*='#entry-']").count()).isPositive();
        assertThat(words(office)).doesNotContain("去年只去过两个乡镇");
        office.navigate(meeting);
        return number;
    }

    private static void close(Page office, String meeting) {
        Gates gates = new Gates(office, server.address(), cycle(office));
        assertThat(gates.inJson()).hasSizeGreaterThan(3);
        assertThat(gates.onThePage()).isNotEmpty().isSubsetOf(gates.inJson());
        assertThat(gates.onTheCommandLine()).isEqualTo(gates.inJson());
        List<String> before = gates.inJson();
        office.navigate(meeting);
        office.click("form[action$='/closing'] button");
        office.waitForLoadState();
        desk.inspect(office, "year-08-meeting-closed");
        office.click("main a[href^='/minutes/']");
        office.waitForLoadState();
        desk.inspect(office, "year-09-minutes");
        assertThat(words(office)).contains("SHA-256", "审计日志短根", "准予先办，理由", "下基层还是少");
        assertThat(gates.inTheMinutes(office.url())).isEqualTo(before);
        office.navigate(meeting);
    }

    private static String seenByAnother(String meeting) {
        Page member = desk.sample("lin");
        member.navigate(meeting);
        return words(member);
    }

    private static void carryOver(Page office, String item) {
        office.navigate(cycle(office));
        office.click("a[href^='/cycles/new']");
        office.waitForLoadState();
        office.check("input[name=framework][value='cn-team-2024']");
        office.fill("#title", "下一年度民主生活会（示例）");
        office.fill("#period", "下一年度");
        office.click("main button.button-main");
        office.waitForURL(Pattern.compile(".*/cycles/[0-9a-f-]{36}"));
        office.navigate(office.url() + "/carry-over");
        desk.inspect(office, "year-10-carry-over");
        assertThat(words(office)).contains("上一轮 7 条，已销号 1 条", item, "待复核");
        office.locator("input[name^='tick-']").first().check();
        office.click("form.carried button.button-main");
        office.waitForLoadState();
        assertThat(words(office)).contains("已确认", "还有 6 条上年度整改承诺没有确认");
    }

    private static String cycle(Page page) {
        page.navigate("/");
        return page.locator("a[href^='/cycles/']").first().getAttribute("href");
    }

    private static String words(Page page) {
        return page.locator("main").innerText();
    }
}
