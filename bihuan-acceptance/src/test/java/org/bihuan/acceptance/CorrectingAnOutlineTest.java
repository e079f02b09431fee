package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was recognised wrongly is put right with two clicks, and the ledger goes by it. */
class CorrectingAnOutlineTest {
    private static final String TEXT =
            """
            2026年度民主生活会个人对照检查材料
            清源市档案服务中心 某某
            一、存在的主要问题
            （一）服务方面。窗口排队久，2026年5月有6天超过40分钟；二是回访少，全年只回访了4名读者。
            （二）作风方面。一是到乡镇档案室少，全年只去过2个。
            二、原因分析
            思想松懈，没有核对。
            三、整改措施
            （一）增开窗口。由利用服务科负责，2027年3月31日前增开1个窗口。
            每月回访20名读者，由综合股负责，从2027年1月起记入台账。
            """;

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
    void aTornPlaceIsSettledAndAMeasureReachesTheLedger() {
        Page office = desk.sample("xu");
        String statement = pasted(office);
        Locator torn = office.locator("a[data-call]:has(.part-torn)");
        int before = torn.count();
        assertThat(before).isPositive();

        torn.first().click();
        office.waitForSelector("#call");
        desk.inspect(office, "20-choices-beside-the-text");
        office.locator("#call .call-place").first().locator("button").nth(1).click();
        office.waitForLoadState(LoadState.LOAD);
        desk.inspect(office, "21-torn-place-settled");
        assertThat(torn.count()).isLessThan(before);
        assertThat(office.locator(".part-corrected").count()).isOne();

        office.navigate(statement + "/ledger");
        assertThat(office.locator("#m2-tick").count()).isZero();
        corrected(office, statement, "每月回访20名读者", "一条整改措施");
        office.navigate(statement + "/ledger");
        assertThat(office.locator("#m2-tick").count()).isOne();
        assertThat(office.inputValue("#m2-measure")).startsWith("每月回访20名读者");
    }

    /** The same clicks lead over a page of its own where no script runs. */
    @Test
    void worksWithoutAScript() {
        Page office = desk.window(390, 844, false);
        Desk.signIn(office, "xu", "sample-xu-2026");
        office.navigate("/statements");
        office.locator("td a[href^='/statements/']").first().click();
        office.locator("a[data-call]").first().click();
        office.waitForURL(Pattern.compile(".*/outline\\?.*"));
        Desk.picture(office, "22-choices-without-a-script");
        Page scripted = desk.sample("xu"); // the accessibility tool is a script itself
        scripted.navigate(office.url());
        desk.inspect(scripted, "22-choices-on-a-page-of-their-own");
        office.locator("#call button").last().click();
        office.waitForURL(Pattern.compile(".*/statements/[0-9a-f-]{36}\\?.*"));
        assertThat(office.locator(".notice").count()).isOne();
    }

    @Test
    void aUnitsRulesAreAPageThatAnybodyCanRead() {
        Page office = desk.sample("xu");
        office.navigate("/statements");
        office.locator("td a[href^='/statements/']").first().click();
        office.locator("#coverage a[href$='/rules']").click();
        desk.inspect(office, "23-rules");
        Locator rule = office.locator(".weigh").first();
        rule.locator("summary").click();
        rule.locator("select").selectOption("off");
        rule.locator("textarea").fill("由文印室统一校对");
        rule.locator("button").first().click();
        office.waitForLoadState(LoadState.LOAD);
        desk.inspect(office, "24-a-rule-is-off");
        assertThat(office.locator(".weigh").first().innerText()).contains("停用", "由文印室统一校对");
    }

    private static String pasted(Page page) {
        page.navigate("/statements");
        page.locator("a[href$='/statements/new']").first().click();
        page.selectOption("select[name=whose]", new SelectOption().setIndex(2));
        page.fill("textarea[name=text]", TEXT);
        page.click("main button.button-main");
        page.waitForURL(Pattern.compile(".*/statements/[0-9a-f-]{36}.*"));
        return page.url().replaceAll("[?#].*", "");
    }

    private static void corrected(Page page, String statement, String words, String choice) {
        page.navigate(statement);
        Locator paragraph =
                page.locator(".parted", new Page.LocatorOptions().setHasText(words)).last();
        paragraph.hover();
        paragraph.locator("a[data-call]").first().click();
        page.waitForSelector("#call");
        page.locator("#call button", new Page.LocatorOptions().setHasText(choice)).first().click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator(".notice").innerText()).contains("已更正");
    }
}
