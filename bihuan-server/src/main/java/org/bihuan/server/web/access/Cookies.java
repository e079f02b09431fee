package org.bihuan.server.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Our cookies: not for scripts, not for other sites, and over HTTPS with the {@code __Host-}
 * prefix, which keeps other hosts of the same domain from writing them.
 */
enum Cookies {
    /** The session's secret; gone when the browser closes. */
    SESSION("bihuan-session", null),
    /** Shows that somebody has signed in from this browser before. */
    BROWSER("bihuan-browser", Duration.ofDays(365)),
    /** Binds the forms of a visitor who has not signed in. */
    VISITOR("bihuan-visitor", null),
    /** Holds the place of somebody whose code is still to come. */
    PENDING("bihuan-pending", Duration.ofMinutes(5)),
    /**
     * Remembers what was asked of an outside system. It has to come along when that system sends
     * somebody back, which strict cookies do not; nobody else can read it or gain by it.
     */
    OUTSIDE("bihuan-outside", Duration.ofMinutes(10)) {
        @Override
        String sameSite() {
            return "Lax";
        }
    };

    private final String name;
    private final @Nullable Duration age;

    Cookies(String name, @Nullable Duration age) {
        this.name = name;
        this.age = age;
    }

    String sameSite() {
        return "Strict";
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String wanted = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(wanted) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, value, age == null ? Duration.ofSeconds(-1) : age);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String value,
            Duration maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(sameSite())
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
