package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An administrator brings a whole roster in a workbook, mends what is wrong with it, sees it
 * written, and changes a unit; on an office desktop, and without a script on a phone.
 */
class KeepingTheRosterTest {
    private static RunningServer server;
    private static Desk desk;

    @BeforeAll
    static void theSampleIsThere() {
        server = RunningServer.withSample();
        desk = new Desk(server.address());
    }

    @AfterAll
    static void tidyUp() {
        desk.close();
        server.close();
    }

    @Test
    void fromAWorkbookWithMistakesToATreeOfUnits() {
        Page page = desk.sample("qin");
        page.navigate("/admin/people");
        String root = page.textContent("#people .count").strip();
        look(page, "roster-tree-before");
        page.click(".heading-actions a");
        look(page, "roster-import");

        upload(page, workbook(root, "A09"));
        page.waitForSelector(".tone-bad");
        look(page, "roster-refused");
        assertThat(page.textContent("main")).contains("没有代码为“A09”的单位");

        page.navigate("/admin/people/roster");
        upload(page, workbook(root, "A02"));
        page.waitForSelector("main .button-main");
        look(page, "roster-ready");
        page.click("main .button-main");
        page.waitForSelector("main .tone-good");
        look(page, "roster-done");
        assertThat(page.textContent("main")).contains("等第二人确认的行", "由第二个人确认");
        aSecondPersonConfirmsTheSupervision();

        page.navigate("/admin/people");
        choose(page, "办公室", "信访科");
        assertThat(page.textContent(".roster-people")).contains("沈若棠").contains("信访科科长");
        choose(page, "办公室");
        look(page, "roster-tree");
        page.click(".roster-doing a");
        page.click("main .actions >> text=更名");
        page.fill("#name", "综合办公室");
        look(page, "roster-rename");
        page.click("main .button-main");
        look(page, "roster-unit");
        assertThat(page.textContent(".dated")).contains("名称：综合办公室").contains("名称：办公室");

        page.navigate("/admin/people");
        choose(page, "综合办公室");
        page.locator(".list .doing a").first().click();
        look(page, "roster-member");
        aPhoneWithoutAScript();
    }

    private static void aSecondPersonConfirmsTheSupervision() {
        Page page = desk.sample("wei");
        page.navigate("/admin/proposals");
        look(page, "roster-second-person");
        assertThat(page.textContent("main")).contains("周予安", "城东分馆", "督导（含全部下级单位）");
        page.click("form[action$='/approval'] button");
        page.waitForSelector("main .empty");
        page.context().close();
    }

    /** Opens what is folded on the way; a root is open from the start. */
    private static void choose(Page page, String... way) {
        for (int i = 0; i < way.length - 1; i++) {
            Locator fold =
                    page.locator(".tree summary")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText(
                                                    Pattern.compile("^\\s*" + way[i] + "的下级单位")))
                            .last();
            if (fold.locator("xpath=..").getAttribute("open") == null) {
                fold.click();
            }
        }
        page.click(".tree >> text=\"" + way[way.length - 1] + "\"");
    }

    private static void aPhoneWithoutAScript() {
        Page page = desk.window(390, 844, false);
        page.navigate("/sign-in");
        page.click(".tongues button");
        page.click(".top .drop summary");
        page.click("button[name=theme][value=dark]");
        Desk.signIn(page, "qin", "sample-qin-2026");
        page.navigate("/admin/people");
        lookWithoutAScript(page, "phone-roster-tree");
        page.locator(".list .doing a").first().click();
        page.click("details.more summary");
        lookWithoutAScript(page, "phone-roster-member");
        page.navigate("/admin/people");
        page.click(".roster-doing a");
        lookWithoutAScript(page, "phone-roster-unit");
        page.click("main .actions >> text=Merge");
        lookWithoutAScript(page, "phone-roster-merge");
        page.navigate("/admin/people/roster");
        lookWithoutAScript(page, "phone-roster-import");
        page.locator(".list a").first().click();
        lookWithoutAScript(page, "phone-roster-done");
    }

    private static void look(Page page, String name) {
        desk.inspect(page, name);
        fits(page, name);
    }

    /** Where no script runs nobody can ask an accessibility tool. */
    private static void lookWithoutAScript(Page page, String name) {
        Desk.picture(page, name);
        fits(page, name);
    }

    private static void fits(Page page, String name) {
        boolean wider =
                (boolean)
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " > document.documentElement.clientWidth + 1");
        assertThat(wider).as(name + " is wider than its window").isFalse();
    }

    private static void upload(Page page, byte[] workbook) {
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "花名册.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        workbook));
        page.click("main .button-main");
    }

    private static byte[] workbook(String root, String unitOfTheLast) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            sheet(
                    workbook,
                    "单位",
                    "单位代码|单位名称|上级单位代码",
                    "A01|办公室|" + root,
                    "A02|信访科|A01",
                    "A03|文秘科|A01",
                    "A04|利用服务科|" + root,
                    "A05|数字化科|" + root,
                    "A06|保管科|" + root,
                    "B01|城东分馆|" + root,
                    "B02|城东分馆阅览室|B01",
                    "B03|城西分馆|" + root);
            sheet(
                    workbook,
                    "人员",
                    "单位代码|人员代码|姓名",
                    "A01|001|周予安",
                    "A01|002|林知远",
                    "A01|003|许清和",
                    unitOfTheLast + "|001|沈若棠");
            sheet(
                    workbook,
                    "职务",
                    "单位代码|人员代码|职务|班子身份|排序|开始日期",
                    "A01|003|科员|||2024-03-01",
                    "A01|001|主任|主要负责人|1|2024-03-01",
                    "A01|002|副主任|班子成员|2|2024-03-01",
                    unitOfTheLast + "|001|信访科科长|主要负责人|1|2024-03-01");
            sheet(workbook, "分管部门", "单位代码|人员代码|分管部门|开始日期", "A01|001|信访科|2024-03-01");
            sheet(workbook, "角色", "单位代码|人员代码|角色|开始日期", "A01|001|主要负责人|2024-03-01");
            sheet(
                    workbook,
                    "督导",
                    "单位代码|人员代码|督导单位代码|开始日期|结束日期",
                    "A01|001|B01|2026-03-01|2036-12-31");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, String... rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.inlineString(row, column, cells[column]);
            }
        }
        sheet.finish();
    }
}
