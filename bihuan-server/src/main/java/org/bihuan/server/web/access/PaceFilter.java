package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds up whoever asks faster than a person can: an account by itself, a machine by the key that
 * it shows, strangers by their address, generously enough for an office behind one address that
 * signs in at nine o'clock.
 */
final class PaceFilter extends OncePerRequestFilter {

    private final Pace reads;
    private final Pace changes;
    private final Pace strangers;
    private final Pace machines;

    PaceFilter(Pace reads, Pace changes, Pace strangers, Pace machines) {
        this.reads = reads;
        this.changes = changes;
        this.strangers = strangers;
        this.machines = machines;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityRules.isAsset(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = ask(request);
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> ask(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (!(known instanceof SignedInToken token)) {
            Optional<Duration> wait = strangers.ask(request.getRemoteAddr());
            String key = request.getHeader("Authorization");
            return wait.isPresent() || key == null
                    ? wait
                    : machines.ask(Integer.toHexString(key.hashCode()));
        }
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return (reading ? reads : changes).ask(token.getPrincipal().accountId().toString());
    }
}
