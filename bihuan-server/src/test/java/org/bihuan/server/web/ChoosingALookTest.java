package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ChoosingALookTest {
    @Autowired Office office;

    private Browser browser;

    @BeforeEach
    void somebodyAtTheDoor() {
        office.unit("甲单位");
        browser = office.browser();
    }

    @Test
    void beginsInChineseAndAsTheDesktopHasIt() {
        assertThat(browser.get("/sign-in").body())
                .contains("<html lang=\"zh-CN\" data-theme=\"auto\" data-size=\"normal\">")
                .contains("登录");
    }

    @Test
    void isRememberedPieceByPiece() {
        browser.post("/preferences", Map.of("language", "en", "to", "/sign-in"));
        browser.post("/preferences", Map.of("theme", "dark"));
        Answer back = browser.post("/preferences", Map.of("size", "largest", "to", "/sign-in?a=b"));

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).isEqualTo("/sign-in?a=b");
        assertThat(browser.get("/sign-in").body())
                .contains("<html lang=\"en\" data-theme=\"dark\" data-size=\"largest\">")
                .contains("Sign in");
    }

    @Test
    void leadsNobodyAway() {
        for (String elsewhere :
                new String[] {
                    "//example.org/", "/\\example.org", "https://example.org", "/a\r\nb: c", ""
                }) {
            assertThat(
                            browser.post("/preferences", Map.of("language", "en", "to", elsewhere))
                                    .location())
                    .isEqualTo("/");
        }
    }

    @Test
    void nonsenseInTheCookieIsTheUsualLook() {
        assertThat(LookCookie.with(org.bihuan.server.page.Look.usual(), "<script>"))
                .isEqualTo(org.bihuan.server.page.Look.usual());
    }
}
