package org.bihuan.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Carries the one thing a form wants to say after its redirect ({@code "notice"}, a {@link Said})
 * in a cookie that lives for a minute, because there is no HTTP session to keep it in. It comes
 * back from the browser, so only a known key is believed, and its arguments are printed as text.
 */
final class NoticeCookies implements FlashMapManager {
    static final String NOTICE = "notice";
    private static final String NAME = "bihuan-notice";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final String BETWEEN = "\n";
    private static final int LONGEST = 1500;

    private final Words words;

    NoticeCookies(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/assets/")) {
            return null;
        }
        Cookie[] cookies = request.getCookies();
        String value =
                Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                        .filter(cookie -> cookie.getName().equals(HostCookie.name(request, NAME)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
        if (value.isEmpty()) {
            return null;
        }
        write(request, response, "", Duration.ZERO);
        return read(value);
    }

    private @Nullable FlashMap read(String value) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(plain.split(BETWEEN, -1));
            if (!words.knows(parts.getFirst())) {
                return null;
            }
            FlashMap flash = new FlashMap();
            flash.put(
                    NOTICE,
                    new Said(parts.getFirst(), new ArrayList<>(parts.subList(1, parts.size()))));
            return flash;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.get(NOTICE) instanceof Said said) {
            List<String> parts = new ArrayList<>();
            parts.add(said.key());
            said.arguments().forEach(a -> parts.add(a.toString().replace(BETWEEN, " ")));
            String plain = String.join(BETWEEN, parts);
            String value =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
            if (value.length() <= LONGEST) {
                write(request, response, value, LIFE);
            }
        }
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(HostCookie.name(request, NAME), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
