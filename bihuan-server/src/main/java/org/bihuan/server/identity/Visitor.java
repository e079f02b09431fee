package org.bihuan.server.identity;

import java.util.Optional;

/**
 * The browser in which somebody signs in.
 *
 * @param browserSecret what an earlier {@link SignInResult.Welcome} gave this browser, if any
 * @param browser what it calls itself, as its owner sees it in the list of sessions
 */
public record Visitor(Optional<String> browserSecret, String browser) {

    public static Visitor of(Optional<String> browserSecret, String userAgent) {
        return new Visitor(browserSecret, BrowserName.of(userAgent));
    }

    public static Visitor unknown() {
        return new Visitor(Optional.empty(), "");
    }
}
