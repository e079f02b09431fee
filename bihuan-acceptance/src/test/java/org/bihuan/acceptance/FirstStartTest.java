package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * A new office: nobody can sign in before the administrator is made, and the page for it needs the
 * console's code.
 */
class FirstStartTest {

    @Test
    void theFirstPageOffersToCreateTheAdministrator() {
        try (RunningServer server = RunningServer.empty();
                Desk desk = new Desk(server.address())) {
            Page page = desk.window();
            page.navigate("/");

            assertThat(page.url()).endsWith("/setup");
            desk.inspect(page, "20-setup");
            assertThat(String.join("\n", server.console())).contains("/setup");
        }
    }
}
