package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is there after kill -9, and the database that was left behind is taken
 * over.
 */
class KilledInTheMiddleTest {

    @Test
    void whatWasAcknowledgedIsThereAfterTheServerWasKilled() {
        try (RunningServer server = RunningServer.withSample()) {
            String statement;
            try (Desk desk = new Desk(server.address())) {
                Page page = desk.sample("xu");
                page.navigate(
                        page.locator("nav a[href^='/cycles/']").first().getAttribute("href")
                                + "/statements/new");
                page.selectOption("select[name=whose]", new SelectOption().setIndex(1));
                page.locator("textarea")
                        .first()
                        .fill("班子对照检查材料\n一、存在的问题\n一是台账更新慢，2026年6月有9条拖到8月。\n");
                page.click("main button.button-main");
                page.waitForURL(Pattern.compile(".*/statements/[0-9a-f-]{36}.*"));
                statement =
                        page.url().replaceAll("[?#].*", "").substring(server.address().length());
            }

            server.killLeavingTheDatabase();
            server.startAgain();

            try (Desk desk = new Desk(server.address())) {
                Page page = desk.sample("xu");
                page.navigate(statement);
                assertThat(page.locator("main").innerText()).contains("台账更新慢");
            }
        }
    }
}
