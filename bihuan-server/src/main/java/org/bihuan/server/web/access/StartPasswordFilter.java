package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever signed in with a password that somebody else knows does nothing before replacing it. */
final class StartPasswordFilter extends OncePerRequestFilter {

    private static final Set<String> STILL_OPEN =
            Set.of("/password", "/sign-out", "/preferences", "/error");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityRules.isAsset(request) || STILL_OPEN.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token
                && token.session().mustChangePassword()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/password");
        } else {
            chain.doFilter(request, response);
        }
    }
}
