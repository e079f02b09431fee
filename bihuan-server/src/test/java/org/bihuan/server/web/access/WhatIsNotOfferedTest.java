package org.bihuan.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever looks for weak places tries first. */
@ServerTest
class WhatIsNotOfferedTest {

    @Autowired Office office;

    UUID unit;
    Account organiser;
    Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        browser = office.browserOf(organiser);
    }

    @Test
    void noHiddenFolderIsThereAndNoFolderIsListed() {
        for (String path :
                List.of(
                        "/.git/config",
                        "/.env",
                        "/assets/",
                        "/assets/../application.properties",
                        "/assets/%2e%2e/application.properties",
                        "/WEB-INF/web.xml",
                        "/actuator",
                        "/actuator/env")) {
            Answer answer = browser.get(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("spring.", "[core]", "Index of");
        }
    }

    @Test
    void noOtherOriginIsLetIn() {
        for (String path : List.of("/", "/sign-in", "/nowhere", "/assets/bihuan.css")) {
            Answer answer = browser.getWith(path, Map.of("Origin", "https://elsewhere.example"));
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .noneMatch(name ->
                            name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void traceIsRefused() throws IOException {
        URI here = URI.create(browser.origin());
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("TRACE / HTTP/1.1\r\nHost: x\r\nX-Secret: 123\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("X-Secret");
        }
    }

    /** Also for what Tomcat turns away before any filter. */
    @Test
    void overTlsTheBrowserIsToldToStayThereEverywhere() {
        for (String path : List.of("/", "/sign-in", "/nowhere", "/assets/bihuan.css", "/a%00b")) {
            Answer answer = browser.getWith(path, Map.of("X-Forwarded-Proto", "https"));
            assertThat(answer.header("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=31536000");
        }
    }

    @Test
    void overTlsEveryCookieHasThePrefix() {
        Browser stranger = office.browser();
        stranger.getWith("/sign-in", Map.of("X-Forwarded-Proto", "https"));
        Answer answer =
                stranger.postRaw(
                        "/preferences",
                        Map.of(
                                "X-Forwarded-Proto", "https",
                                "Content-Type", "application/x-www-form-urlencoded"),
                        "language=en");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.startsWith("__Host-"));
    }

    @Test
    void everyPageOffersSignOutAndHidesPasswords() {
        Pattern passwords = Pattern.compile("<input[^>]*name=\"(password|current|again)\"[^>]*>");
        for (String path : List.of("/", "/password", "/account", "/ledger", "/statements")) {
            Answer page = browser.get(path);
            assertThat(page.body()).as(path).contains("action=\"/sign-out\"");
            assertThat(passwords.matcher(page.body()).results().map(found -> found.group()))
                    .as(path)
                    .allMatch(field -> field.contains("type=\"password\""));
        }
    }

    @Test
    void aPasswordIsNotChangedWithoutTheOldOneAndIsKeptWhole() {
        String fresh = "kettle orbit lantern 93 ".repeat(3).substring(0, 64);
        Answer wrong = change("guess", fresh);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(change(organiser.password(), fresh).status()).isEqualTo(303);

        assertThat(signIn(fresh.substring(0, 63))).isEqualTo(422);
        assertThat(signIn(fresh)).isEqualTo(303);
    }

    @Test
    void aCommonPasswordIsRefused() {
        Answer refused = change(organiser.password(), "Password@123456");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("太常见");
    }

    private Answer change(String current, String fresh) {
        browser.get("/password");
        return browser.post(
                "/password", Map.of("current", current, "password", fresh, "again", fresh));
    }

    private int signIn(String password) {
        return office.browser().signIn(organiser.signInName(), password).status();
    }
}
