package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A passkey made and used in a real browser, whose device is a virtual one. */
class PasskeysTest {

    private static RunningServer server;
    private static Desk desk;

    @BeforeAll
    static void theSampleIsThere() {
        server = RunningServer.withSample();
        desk = new Desk(server.address().replace("127.0.0.1", "localhost"));
    }

    @AfterAll
    static void tidyUp() {
        desk.close();
        server.close();
    }

    @Test
    void letsItsOwnerInWithoutAPassword() {
        Page page = desk.window();
        CDPSession device = device(page, true);
        Desk.signIn(page, "xu", "sample-xu-2026");
        page.navigate("/account");
        page.fill("#label", "办公室电脑");
        page.click("#passkeys button:has-text('添加通行密钥')");
        desk.inspect(page, "passkey-add");

        page.click("[data-passkey-do]");
        page.waitForURL("**/account#passkeys");
        assertThat(page.textContent("#passkeys li")).contains("办公室电脑");
        desk.inspect(page, "passkey-added");

        signOut(page);
        page.navigate("/sign-in");
        page.click("[data-passkey-do]");
        page.waitForURL(url -> java.net.URI.create(url).getPath().equals("/"));
        page.navigate("/account");
        assertThat(page.textContent("table")).contains("通行密钥");

        page.click("#passkeys button:has-text('移除')");
        page.waitForSelector(".notice");
        assertThat(page.querySelector("#passkeys li")).isNull();
        signOut(page);
        page.navigate("/sign-in");
        page.click("[data-passkey-do]");
        page.waitForSelector("[data-passkey-failed]:not([hidden])");
        device.detach();
    }

    /** A key that does not ask who holds it would be one factor, not two. */
    @Test
    void isNotTakenFromADeviceThatDoesNotKnowItsOwner() {
        Page page = desk.window();
        CDPSession device = device(page, false);
        Desk.signIn(page, "gu", "sample-gu-2026");
        page.navigate("/account");
        page.click("#passkeys button:has-text('添加通行密钥')");

        page.click("[data-passkey-do]");

        page.waitForSelector("[data-passkey-failed]:not([hidden])");
        device.detach();
    }

    @Test
    void isNotOfferedWhereBrowsersDoNotHaveIt() {
        try (Desk byNumber = new Desk(server.address())) {
            Page page = byNumber.window();
            Desk.signIn(page, "xu", "sample-xu-2026");
            page.navigate("/account");

            assertThat(page.textContent("#passkeys")).contains("现在的地址不能使用通行密钥");
            assertThat(page.querySelector("#passkeys #label")).isNull();
        }
    }

    private static void signOut(Page page) {
        page.click(".top-tools .drop:last-child summary");
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/sign-in");
    }

    private static CDPSession device(Page page, boolean knowsItsOwner) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", knowsItsOwner);
        options.addProperty("isUserVerified", knowsItsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wish);
        return session;
    }
}
