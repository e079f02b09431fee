package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.bihuan.testkit.DocxMaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From a Word file to a closed item, in a real browser, with the refusals on the way; axe looks at
 * every page.
 */
class WholeLoopTest {
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
    void aStatementGoesInAndAClosedItemComesOut() {
        Page office = desk.sample("xu");
        desk.inspect(office, "01-home");
        String statement = uploadWordFile(office);
        office.navigate(cycle(office));
        assertThat(office.locator("main").innerText()).contains("已有个人材料 2 份");
        dismissARemark(office, statement);
        String item = issue(office, statement);

        Page owner = desk.sample("gu");
        desk.inspect(owner, "05-home-of-the-owner");
        assertThat(owner.locator("main").innerText()).contains("增开窗口");
        ownerReports(owner, item);

        closingIsRefusedWithItsReasons(office, item);
        ownerCannotVerify(owner, item);
        verifierReturnsThenVerifies(owner, item);
        office.navigate(item);
        assertThat(office.locator("#close-out form").count())
                .as(office.locator("#close-out").innerText())
                .isOne();
        office.click("#close-out button.button-main");
        desk.inspect(office, "10-closed");
        assertThat(office.locator("main").innerText()).contains("已销号");
    }

    private static String uploadWordFile(Page page) {
        page.navigate("/statements");
        desk.inspect(page, "02-statements");
        page.navigate(cycle(page) + "/statements/new");
        page.selectOption("select[name=whose]", new SelectOption().setIndex(2));
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("检查材料.docx", "application/octet-stream", wordFile()));
        page.click("main button.button-main");
        page.waitForURL(Pattern.compile(".*/statements/[0-9a-f-]{36}.*"));
        desk.inspect(page, "03-statement");
        String words = page.locator("main").innerText().replaceAll("\\s+", "");
        assertThat(words).contains("3问题").contains("2整改措施").contains("须改");
        return page.url().replaceAll("[?#].*", "");
    }

    private static byte[] wordFile() {
        return DocxMaker.document()
                .paragraph("2026年度民主生活会个人对照检查材料")
                .paragraph("清源市档案服务中心 某某")
                .paragraph("一、存在的主要问题")
                .paragraph("（一）服务方面。窗口排队久，2026年5月有6天超过40分钟；二是回访少,全年只回访了4名读者。")
                .paragraph("（二）作风方面。一是到乡镇档案室少，全年只去过2个。")
                .paragraph("二、原因分析")
                .paragraph("思想松懈，没有核对。")
                .paragraph("三、整改措施")
                .paragraph("（一）增开窗口。由利用服务科负责，2027年3月31日前增开1个窗口。")
                .paragraph("（二）改进作风。切实增强服务意识，长期坚持。")
                .bytes();
    }

    private static String cycle(Page page) {
        return page.locator("nav a[href^='/cycles/']").first().getAttribute("href");
    }

    private static void dismissARemark(Page page, String statement) {
        page.navigate(statement);
        Locator remarks = page.locator("ol.remarks > li");
        int before = remarks.count();
        Locator first = remarks.first();
        first.locator("details").last().locator("summary").click();
        first.locator("textarea, input[type=text]").last().fill("本单位的示例，口径不同");
        first.locator("form button").last().click();
        page.waitForLoadState();
        desk.inspect(page, "04-dismissed");
        assertThat(page.locator("main").innerText()).contains("本单位的示例，口径不同");
        assertThat(before).isPositive();
    }

    private static String issue(Page page, String statement) {
        page.navigate(statement + "/ledger");
        open(page, "#m1-tick");
        page.check("#m1-tick");
        page.fill("#m1-indicator-name", "窗口数");
        Response refused =
                page.waitForResponse(
                        r -> r.url().endsWith("/ledger"),
                        () -> page.click("form button.button-main"));
        assertThat(refused.status()).isEqualTo(422);
        desk.inspect(page, "04-refused-sheet");
        assertThat(page.inputValue("#m1-indicator-name")).isEqualTo("窗口数");
        open(page, "input[name=m1-findings]");
        page.locator("input[name=m1-findings]").first().check();
        choose(page, "#m1-owner", "顾闻笛");
        choose(page, "#m1-verifier", "陆时雨");
        page.fill("#m1-due", "2027-03-31");
        page.fill("#m1-indicator-unit", "个");
        page.fill("#m1-baseline", "1");
        page.fill("#m1-target", "2");
        page.selectOption("#m1-direction", new SelectOption().setIndex(1));
        choose(page, "#m1-evidence-kind", "前后数据对比");
        page.click("form button.button-main");
        page.waitForLoadState();
        page.navigate("/ledger");
        desk.inspect(page, "04-ledger");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("增开窗口"));
        return row.locator("a[href^='/ledger/items/']").first().getAttribute("href");
    }

    /** Opens the fold that hides a field, where it is shut. */
    private static void open(Page page, String field) {
        Locator wanted = page.locator(field).first();
        if (!wanted.isVisible()) {
            page.locator("details:has(" + field + ")").last().locator("summary").first().click();
        }
    }

    private static void choose(Page page, String select, String part) {
        String label =
                page.locator(select + " option").allTextContents().stream()
                        .filter(t -> t.contains(part))
                        .findFirst()
                        .orElseThrow();
        page.selectOption(select, new SelectOption().setLabel(label));
    }

    private static void ownerReports(Page page, String item) {
        page.navigate(item);
        desk.inspect(page, "06-item-of-the-owner");
        page.locator("form[action$='/receipt'] button").click();
        page.waitForLoadState();
        desk.inspect(page, "06-received");
        open(page, "#note");
        page.fill("#note", "三月起增开第二个窗口");
        page.fill("#reading", "2");
        page.locator("form[action$='/notes'] button").click();
        page.waitForLoadState();
        evidence(page, "会议记录", "minutes.txt");
        assertThat(page.locator("main").innerText()).contains("会议记录");
        page.locator("form[action$='/submission'] button").click();
        page.waitForLoadState();
        desk.inspect(page, "07-submitted");
    }

    private static void evidence(Page page, String kind, String name) {
        open(page, "#kind");
        choose(page, "#kind", kind);
        page.fill("#shows", "说明增开窗口的情况");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        name,
                        "text/plain",
                        (kind + "：窗口增至2个，平均等候8分钟。").getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/evidence'] button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains(name);
    }

    private static void closingIsRefusedWithItsReasons(Page page, String item) {
        page.navigate(item);
        assertThat(page.locator("#close-out form").count()).isZero();
        assertThat(page.locator("#close-out").innerText()).contains("核验").contains("成效");
        desk.inspect(page, "08-close-out-refused");
    }

    private static void ownerCannotVerify(Page page, String item) {
        page.navigate(item);
        assertThat(page.locator("form[action$='/verification']").count()).isZero();
    }

    private static void verifierReturnsThenVerifies(Page owner, String item) {
        Page verifier = desk.sample("lu");
        verifier.navigate(item);
        open(verifier, "#words-returned");
        verifier.fill("#words-returned", "请补充等候时间的前后对比");
        verifier.locator("form[action$='/return'] button").click();
        verifier.waitForLoadState();
        desk.inspect(verifier, "09-returned");

        owner.navigate(item);
        assertThat(owner.locator("main").innerText()).contains("请补充等候时间的前后对比");
        evidence(owner, "前后数据对比", "figures.txt");
        owner.locator("form[action$='/submission'] button").click();
        owner.waitForLoadState();

        verifier.navigate(item);
        verifier.locator("form[action$='/verification'] button").click();
        verifier.waitForLoadState();
        desk.inspect(verifier, "09-verified");
    }
}
