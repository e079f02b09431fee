package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the notice of the office above to a round that is signed for, has its day and its
 * suggestions, in a real browser; axe looks at every page.
 */
class FromNoticeToSignedRoundTest {
    private static final String TITLE = "关于召开下一年度民主生活会的通知（示例）";
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
    void aNoticeIsIssuedSignedForPostponedAndCorrected() {
        Page above = desk.sample("su");
        String notice = issue(above);
        Page office = desk.sample("xu");
        sign(office);
        String received = office.url();
        nameTheDay(office);
        askToPostpone(office, received);
        decide(above, notice);
        correct(above, notice);
        office.navigate(received);
        desk.inspect(office, "notice-07-superseded");
        assertThat(words(office)).contains("此版本已被更正");

        suggestions(office);
        readAText(office);
    }

    private static String issue(Page above) {
        above.navigate("/notices");
        desk.inspect(above, "notice-01-none");
        above.click("a[href$='/notices/new']");
        above.waitForLoadState();
        above.fill("#title", TITLE);
        above.click("main button.button-main");
        above.waitForLoadState();
        desk.inspect(above, "notice-02-refused");
        assertThat(above.locator("#errors").innerText()).contains("请选择规程", "没有选择收文单位");
        assertThat(above.inputValue("#title")).isEqualTo(TITLE);
        above.fill("#words", "请各单位对照规程认真准备。");
        above.selectOption("#framework", new SelectOption().setValue("cn-team-2024"));
        above.fill("#round", "下一年度民主生活会（示例）");
        above.fill("#period", "下一年度");
        above.fill("#from", LocalDate.now().plusDays(20).toString());
        above.fill("#until", LocalDate.now().plusDays(60).toString());
        above.locator("input[name=units]").first().check();
        above.click("main button.button-main");
        above.waitForURL(Pattern.compile(".*/notices/[0-9a-f-]{36}"));
        desk.inspect(above, "notice-03-issued");
        assertThat(words(above)).contains("应签收 1 个单位，已签收 0 个", "未签收（还剩3天）");
        return above.url();
    }

    private static void sign(Page office) {
        office.navigate("/");
        office.click("a:has-text('" + TITLE + "')");
        office.waitForLoadState();
        desk.inspect(office, "notice-04-received");
        office.click("form[action$='/signature'] button");
        office.waitForLoadState();
        assertThat(words(office)).contains("签收（许清和）");
    }

    private static void nameTheDay(Page office) {
        office.fill("#day", LocalDate.now().plusDays(90).toString());
        office.click("form[action$='/day'] button");
        office.waitForLoadState();
        assertThat(office.locator("#errors").innerText()).contains("晚于通知规定的期限");
        office.fill("#day", LocalDate.now().plusDays(40).toString());
        office.click("form[action$='/day'] button");
        office.waitForLoadState();
        office.click("main a[href^='/cycles/']");
        office.waitForLoadState();
        assertThat(office.locator("#step-notice").innerText()).contains("已完成", "已于");
        assertThat(office.inputValue("#meeting"))
                .isEqualTo(LocalDate.now().plusDays(40).toString());
    }

    private static void askToPostpone(Page office, String received) {
        office.navigate(received);
        office.click("summary:has-text('申请延期')");
        office.fill("#later", LocalDate.now().plusDays(75).toString());
        office.fill("#why", "主要负责人参加脱产学习，期满才能返回。");
        office.click("form[action$='/postponements'] button");
        office.waitForLoadState();
        assertThat(words(office)).contains("待批");
    }

    private static void decide(Page above, String notice) {
        above.navigate("/");
        assertThat(words(above)).contains("批复延期申请");
        above.navigate(notice + "?show=asked");
        above.click("main table a[href^='/received-notices/']");
        above.waitForLoadState();
        desk.inspect(above, "notice-05-decide");
        above.click("button[value=agreed]");
        above.waitForLoadState();
        above.navigate(notice);
        desk.inspect(above, "notice-06-table");
        assertThat(words(above)).contains("应签收 1 个单位，已签收 1 个", "同意延至");
    }

    private static void correct(Page above, String notice) {
        above.click("a[href$='/correction']");
        above.waitForLoadState();
        above.fill("#reason", "补充附件名称，其余不变。");
        above.click("main button.button-main");
        above.waitForURL(Pattern.compile(".*/notices/[0-9a-f-]{36}"));
        assertThat(above.url()).isNotEqualTo(notice);
        assertThat(words(above)).contains("已签收 0 个", "补充附件名称");
    }

    private static void suggestions(Page office) {
        office.navigate("/notices");
        office.click("main table a[href^='/received-notices/']");
        office.waitForLoadState();
        office.click("main a[href^='/cycles/']");
        office.waitForLoadState();
        office.navigate(office.url() + "/suggestions");
        office.fill("#giver", "退休职工座谈会");
        office.fill("#words", "查档窗口午休时没有人。");
        office.click("main form button.button-main");
        office.waitForLoadState();
        office.click("main table summary");
        office.locator("select[id^='outcome-']").first().selectOption("taken");
        office.locator("textarea[id^='done-']").first().fill("午间安排一人值守。");
        desk.inspect(office, "notice-08-suggestions");
        office.click("form[action$='/answers'] button");
        office.waitForLoadState();
        office.click("form[action$='/closing'] button");
        office.waitForLoadState();
        assertThat(words(office)).contains("采纳", "午间安排一人值守", "截止");
    }

    private static void readAText(Page office) {
        office.navigate("/notices");
        office.click("a[href$='/notice-texts/new']");
        office.waitForLoadState();
        desk.inspect(office, "notice-09-text");
        office.fill(
                "#text",
                "请围绕以下三个方面查摆问题：\n（一）服务群众。\n（二）担当作为。\n（三）廉洁自律。\n"
                        + "到会人数须达到应到人数的四分之三。\n请于2027年4月20日前报送会议情况报告。\n");
        office.click("main button.button-main");
        office.waitForLoadState();
        desk.inspect(office, "notice-10-proposals");
        assertThat(office.locator("input[type=checkbox]:checked").count()).isZero();
        for (int i = 1; i <= 3; i++) {
            office.check("#tick-" + i);
        }
        office.fill("#title", "三个方面（示例）");
        office.fill("#code", "three-aspects");
        office.locator("section[aria-labelledby=variant] button.button-main").click();
        office.waitForURL(Pattern.compile(".*/own-frameworks/[0-9a-f-]{36}"));
        assertThat(words(office)).contains("服务群众", "担当作为", "廉洁自律");
    }

    private static String words(Page page) {
        return page.locator("main").innerText();
    }
}
