package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send. It comes before the form token and independent of
 * it: browsers say where a request comes from in {@code Sec-Fetch-Site} (Chromium 76, over HTTPS
 * and on this machine) or {@code Origin}. Silence on both is left to the token: a program is not a
 * browser, and it has no cookies of ours.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromElsewhere(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        if (origin == null || (site != null && origin.equals("null"))) {
            return false;
        }
        return !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        String host = hostAndPort(origin);
        return host != null && host.equals(request.getHeader("Host"));
    }

    private static @Nullable String hostAndPort(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
