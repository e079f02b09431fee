package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A long statement is read page by page, with keys and without a script. */
class PagesOfALongStatementTest {
    private static final String TEXT =
            "2026年度民主生活会个人对照检查材料\n一、存在的主要问题\n"
                    + "库房管理松驰,没有专人，台账只记到2026年5月。\n".repeat(400)
                    + "三、整改措施\n（一）增开窗口。由利用服务科负责，2027年3月31日前增开1个窗口。\n";

    private static RunningServer server;
    private static Desk desk;
    private static String statement;

    @BeforeAll
    static void start() {
        server = RunningServer.withSample();
        desk = new Desk(server.address());
        Page page = desk.sample("xu");
        page.navigate("/statements");
        page.locator("a[href$='/statements/new']").first().click();
        page.selectOption("select[name=whose]", new SelectOption().setIndex(2));
        page.fill("textarea[name=text]", TEXT);
        page.click("main button.button-main");
        page.waitForURL(Pattern.compile(".*/statements/[0-9a-f-]{36}.*"));
        statement = page.url().replaceAll("[?#].*", "");
    }

    @AfterAll
    static void stop() {
        desk.close();
        server.close();
    }

    @Test
    void jAndKGoOnFromOnePageToTheNext() {
        Page page = desk.sample("xu");
        page.navigate(statement);
        desk.inspect(page, "25-first-page-of-a-long-statement");
        String last = page.locator("[data-remark]").last().getAttribute("data-remark");
        page.locator("#remark-" + last).focus();

        page.keyboard().press("j");
        page.waitForURL(Pattern.compile(".*#remark-.*"));
        String first = String.valueOf(Integer.parseInt(last) + 1);
        assertThat(page.locator(".remark.here").getAttribute("data-remark")).isEqualTo(first);
        desk.inspect(page, "26-second-page-of-a-long-statement");

        page.keyboard().press("k");
        page.waitForURL(Pattern.compile(".*#remark-" + last));
        assertThat(page.locator(".remark.here").getAttribute("data-remark")).isEqualTo(last);
    }

    @Test
    void pagesAreTurnedOnAPhoneWithoutAScript() {
        Page page = desk.window(390, 844, false);
        Desk.signIn(page, "xu", "sample-xu-2026");
        page.navigate(statement + "?kind=T");
        page.locator("#leaves [rel=next]").click();
        page.waitForURL(Pattern.compile(".*page=2.*"));
        Desk.picture(page, "27-second-page-on-a-phone");

        assertThat(page.url()).contains("kind=T", "page=2");
        assertThat(page.locator("#paragraph-1").count()).isZero();
        page.locator("#leaves select").selectOption("1");
        page.locator("#leaves button").click();
        page.waitForURL(Pattern.compile(".*page=1.*"));
        assertThat(page.url()).contains("kind=T", "page=1");
        assertThat(page.locator("#paragraph-1").count()).isOne();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth > window.innerWidth"))
                .isFalse();
    }
}
