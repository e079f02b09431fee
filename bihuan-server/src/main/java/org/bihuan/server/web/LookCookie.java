package org.bihuan.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Look;
import org.bihuan.server.page.TextSize;
import org.bihuan.server.page.Theme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Keeps language, theme and text size in the browser, as {@code en.dark.large}. It is a comfort of
 * one pair of eyes and says nothing about anybody, so it needs no row in the database; what cannot
 * be read falls back to the usual.
 */
final class LookCookie {
    private static final String NAME = "bihuan-look";

    private LookCookie() {}

    static Look read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(HostCookie.name(request, NAME)))
                .findFirst()
                .map(cookie -> parse(cookie.getValue()))
                .orElse(Look.usual());
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Look look) {
        String value =
                String.join(
                        ".", look.language().tag(), look.theme().word(), look.textSize().word());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(HostCookie.name(request, NAME), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }

    private static Look parse(String value) {
        Look look = Look.usual();
        for (String word : value.split("\\.", 4)) {
            look = with(look, word);
        }
        return look;
    }

    /** The look after somebody asked for {@code word}; the same if it means nothing. */
    static Look with(Look look, String word) {
        return find(Language.values(), Language::tag, word)
                .map(look::in)
                .or(() -> find(Theme.values(), Theme::word, word).map(look::in))
                .or(() -> find(TextSize.values(), TextSize::word, word).map(look::in))
                .orElse(look);
    }

    private static <T> Optional<T> find(T[] all, Function<T, String> name, String word) {
        return Arrays.stream(all).filter(one -> name.apply(one).equals(word)).findFirst();
    }
}
