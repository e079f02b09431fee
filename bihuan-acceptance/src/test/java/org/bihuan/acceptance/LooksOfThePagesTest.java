package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page as people see it: in both languages, light and dark, on an office desktop and on a
 * phone, and by keyboard. An accessibility tool looks at each; none may be wider than its window.
 */
class LooksOfThePagesTest {
    private static final List<String> NOT_FOUND = List.of("没有找到这一页", "This page was not found");

    private static RunningServer server;
    private static Desk desk;
    private static String statement;

    @BeforeAll
    static void theSampleIsThere() {
        server = RunningServer.withSample();
        desk = new Desk(server.address());
        Page page = signedIn();
        page.navigate("/statements");
        statement = page.getAttribute("main .list a", "href");
        assertThat(statement).startsWith("/statements/");
    }

    @AfterAll
    static void tidyUp() {
        desk.close();
        server.close();
    }

    @Test
    void onAnOfficeDesktopInChinese() {
        look(desk.window(), "zh-desktop");
    }

    @Test
    void onAPhoneInEnglishInTheDark() {
        Page page = desk.window(390, 844, true);
        page.navigate("/sign-in");
        page.click(".tongues button");
        page.click(".top .drop summary");
        page.click("button[name=theme][value=dark]");

        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
        look(page, "en-phone-dark");
    }

    @Test
    void withLargestLettersAndWithoutAScript() {
        Page page = desk.window(1366, 768, false);
        page.navigate("/sign-in");
        page.click(".top .drop summary");
        page.click("button[name=size][value=largest]");

        Desk.signIn(page, "xu", "sample-xu-2026");
        for (String address : new String[] {"/", "/statements", statement, "/ledger"}) {
            page.navigate(address);
            assertThat(widerThanItsWindow(page)).as(address).isFalse();
        }
        assertThat(page.getAttribute("html", "data-size")).isEqualTo("largest");
    }

    @Test
    void remarksAreWalkedThroughWithJAndK() {
        Page page = signedIn();
        page.navigate(statement);

        page.keyboard().press("j");
        assertThat(chosenRemark(page)).isEqualTo(0);
        page.keyboard().press("j");
        assertThat(chosenRemark(page)).isEqualTo(1);
        page.keyboard().press("k");
        assertThat(chosenRemark(page)).isEqualTo(0);
    }

    @Test
    void noKeyFiresWhileSomebodyWritesOrComposesChinese() {
        Page page = signedIn();
        page.navigate(statement);

        page.evaluate(
                "document.body.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key: 'j', isComposing: true, bubbles: true}))");
        assertThat(chosenRemark(page)).isEqualTo(-1);

        page.navigate("/ledger");
        page.keyboard().press("/");
        page.keyboard().type("j/k?");
        assertThat(page.inputValue("[role=search] input")).isEqualTo("j/k?");
        assertThat(page.isVisible("#keys")).isFalse();
    }

    @Test
    void theListOfKeysOpensAndCloses() {
        Page page = signedIn();
        page.navigate("/");

        page.keyboard().press("?");
        assertThat(page.isVisible("#keys")).isTrue();
        desk.inspect(page, "keys");
        page.keyboard().press("Escape");
        assertThat(page.isVisible("#keys")).isFalse();
    }

    private static void look(Page page, String name) {
        page.navigate("/sign-in");
        inspect(page, name + "-sign-in");
        page.fill("input[name=name]", "xu");
        page.click("main form button");
        inspect(page, name + "-sign-in-refused");
        Desk.signIn(page, "xu", "sample-xu-2026");
        inspect(page, name + "-home");
        page.click(".menu a[href^='/cycles/']");
        inspect(page, name + "-cycle");
        places(path(page))
                .forEach((place, address) -> {
                    page.navigate(address);
                    inspect(page, name + "-" + place);
                });
        leave(page);
        Desk.signIn(page, "qin", "sample-qin-2026");
        page.navigate("/admin/people");
        inspect(page, name + "-people");
        page.locator(".doing a").first().click();
        inspect(page, name + "-person");
        for (String place : new String[] {"ldap", "oidc", "cas"}) {
            page.navigate("/admin/sign-in-ways/" + place);
            inspect(page, name + "-way-" + place);
        }
        page.navigate("/admin/sign-in-ways");
        inspect(page, name + "-ways");
        page.navigate("/admin/entry-rules");
        inspect(page, name + "-entry-rules");
        page.navigate("/account");
        inspect(page, name + "-account");
        page.navigate("/account/second-factor");
        inspect(page, name + "-second-factor");
        page.click("main form button");
        inspect(page, name + "-second-factor-begun");
        leave(page);
        Desk.signIn(page, "pei", "sample-pei-2026");
        page.navigate("/log");
        inspect(page, name + "-logs");
        page.locator(".doing a").first().click();
        inspect(page, name + "-log");
        page.navigate("/self-check");
        page.locator(".doing a").first().click();
        inspect(page, name + "-self-check");
        page.navigate("/admin/proposals");
        inspect(page, name + "-proposals");
    }

    /** Leaves as somebody and stays with the language and the colours that were chosen. */
    private static void leave(Page page) {
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("bihuan-session"));
    }

    private static Map<String, String> places(String cycle) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("upload", cycle + "/statements/new");
        places.put("statements", "/statements");
        places.put("statement", statement);
        places.put("next-version", statement + "/versions/new");
        places.put("into-the-ledger", statement + "/ledger");
        places.put("ledger", "/ledger");
        places.put("not-found", "/statements/" + new UUID(0, 0));
        return places;
    }

    private static void inspect(Page page, String name) {
        desk.inspect(page, name);
        assertThat(NOT_FOUND.stream().anyMatch(page.title()::startsWith))
                .as(name + " shows the page that says there is none")
                .isEqualTo(name.endsWith("-not-found"));
        assertThat(widerThanItsWindow(page)).as(name + " is wider than its window").isFalse();
    }

    private static boolean widerThanItsWindow(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth"
                                + " > document.documentElement.clientWidth + 1");
    }

    private static int chosenRemark(Page page) {
        return (int)
                page.evaluate(
                        "[...document.querySelectorAll('.remark')]"
                                + ".findIndex(r => r.classList.contains('here'))");
    }

    private static Page signedIn() {
        Page page = desk.window();
        Desk.signIn(page, "xu", "sample-xu-2026");
        return page;
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }
}
