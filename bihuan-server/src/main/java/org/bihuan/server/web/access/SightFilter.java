package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.server.identity.Sights;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds what the signed-in person may see for the length of the request. */
final class SightFilter extends OncePerRequestFilter {

    private final Sights sights;

    SightFilter(Sights sights) {
        this.sights = sights;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityRules.isAsset(request);
    }

    /** The error page has the same menu as every other page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedInToken token) {
            try {
                sights.of(token.getPrincipal())
                        .call(() -> {
                            chain.doFilter(request, response);
                            return true;
                        });
            } catch (ServletException | IOException | RuntimeException passedOn) {
                throw passedOn;
            } catch (Exception unexpected) {
                throw new ServletException(unexpected);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
