package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.bihuan.server.identity.FirstThing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in with a password that somebody else knows, or without the second factor that the
 * rules ask for, does nothing before mending that.
 */
final class FirstThingsFilter extends OncePerRequestFilter {

    private static final Set<String> STILL_OPEN = Set.of("/sign-out", "/preferences", "/error");
    private static final String PASSWORD = "/password";
    private static final String SECOND_FACTOR = "/account/second-factor";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityRules.isAsset(request) || STILL_OPEN.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token) {
            String where = placeOf(token.session().first());
            if (!request.getRequestURI().startsWith(where)) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", where);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Everything begins with the empty text. */
    private static String placeOf(FirstThing first) {
        return switch (first) {
            case NOTHING -> "";
            case REPLACE_START_PASSWORD, REPLACE_OLD_PASSWORD -> PASSWORD;
            case SET_UP_SECOND_FACTOR -> SECOND_FACTOR;
        };
    }
}
