package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every main page at office and phone width, in both languages and without script: accessible, and
 * no wider than the window.
 */
class LooksTest {

    @Test
    void everyPageFitsItsWindowInBothLanguagesAndWithoutScript() {
        try (RunningServer server = RunningServer.withSample();
                Desk desk = new Desk(server.address())) {
            for (int width : List.of(1366, 390)) {
                for (boolean script : List.of(true, false)) {
                    Page page = desk.window(width, width > 1000 ? 768 : 844, script);
                    Desk.signIn(page, "xu", "sample-xu-2026");
                    for (String language : List.of("zh", "en")) {
                        speak(page, language);
                        walk(
                                desk,
                                page,
                                "30-" + width + (script ? "" : "-plain") + "-" + language,
                                script);
                    }
                }
            }
        }
    }

    private static void speak(Page page, String language) {
        page.navigate("/");
        page.locator("button[name=language][value=" + language + "]").all().stream()
                .findFirst()
                .ifPresent(b -> b.click());
        page.waitForLoadState();
    }

    private static void walk(Desk desk, Page page, String name, boolean script) {
        page.navigate("/statements");
        String statement =
                page.locator("main a[href^='/statements/']").first().getAttribute("href");
        String cycle = page.locator("nav a[href^='/cycles/']").first().getAttribute("href");
        for (String address :
                List.of("/", cycle, "/statements", statement, statement + "/ledger", "/ledger")) {
            page.navigate(address);
            String picture =
                    name + address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replace('/', '_');
            if (script) {
                desk.inspect(page, picture);
                assertThat(
                                page.evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("sideways scrolling on " + picture)
                        .isEqualTo(0);
            } else {
                Desk.picture(page, picture);
            }
            assertThat(page.locator("h1").count()).as(picture).isEqualTo(1);
        }
    }
}
