package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.bihuan.server.outside.CasDoor;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.cas.ServiceProperties;
import org.springframework.security.cas.web.CasAuthenticationEntryPoint;
import org.springframework.security.cas.web.CasAuthenticationFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Spring Security's filters for a CAS server, told what is configured at the moment. */
@Component
class CasFilters {

    private static final String OUT = "/sign-in/to/cas";

    private final CasDoor door;
    private final OutsideRequests requests;
    private final OutsideEntry entry;
    private final SecureRandom random = new SecureRandom();

    CasFilters(CasDoor door, OutsideRequests requests, OutsideEntry entry) {
        this.door = door;
        this.requests = requests;
        this.entry = entry;
    }

    /** Sends to the server; the ticket will be good for this one beginning only. */
    OncePerRequestFilter out() {
        return new Out();
    }

    /** Carries the service that the ticket must have been issued for. */
    private record Asked(Optional<String> service) {}

    CasAuthenticationFilter back(SessionCookies cookies) {
        CasAuthenticationFilter filter = new CasAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, CasDoor.RETURN));
        filter.setServiceProperties(new ServiceProperties());
        filter.setAuthenticationDetailsSource(request -> new Asked(asked(request)));
        filter.setAuthenticationManager(this::authenticate);
        filter.setSecurityContextRepository(cookies);
        filter.setAuthenticationSuccessHandler((request, response, came) -> {
            Cookies.OUTSIDE.clear(request, response);
            entry.enter(door.identityOf(came.getName()), cookies, request, response);
        });
        filter.setAuthenticationFailureHandler((request, response, failure) -> {
            Cookies.OUTSIDE.clear(request, response);
            if (failure instanceof AuthenticationServiceException) {
                entry.unreachable(response, failure);
            } else {
                entry.refused(response, failure);
            }
        });
        return filter;
    }

    /** Empty unless this very browser began what comes back. */
    private Optional<String> asked(HttpServletRequest request) {
        return requests.begun(request)
                .filter(begun -> begun.equals(request.getParameter("begun")))
                .map(door::service);
    }

    private Authentication authenticate(Authentication token) {
        if (!(token.getDetails() instanceof Asked(Optional<String> service))
                || service.isEmpty()
                || !door.isOpen()) {
            throw new NotBegun();
        }
        try {
            Authentication came = door.provider(service.get()).authenticate(token);
            if (came == null) {
                throw new BadCredentialsException("no answer");
            }
            return came;
        } catch (AuthenticationException refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            throw new AuthenticationServiceException("not reached", unreachable);
        }
    }

    /** Came back without having left. */
    private static final class NotBegun extends AuthenticationException {

        private static final long serialVersionUID = 1;

        NotBegun() {
            super("not begun");
        }
    }

    private final class Out extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("GET") || !request.getRequestURI().equals(OUT);
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!door.isOpen()) {
                response.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String begun = HexFormat.of().formatHex(bytes);
            requests.begin(request, response, begun);
            ServiceProperties service = new ServiceProperties();
            service.setService(door.service(begun));
            CasAuthenticationEntryPoint entryPoint = new CasAuthenticationEntryPoint();
            entryPoint.setLoginUrl(door.loginUrl());
            entryPoint.setServiceProperties(service);
            entryPoint.setEncodeServiceUrlWithSessionId(false);
            entryPoint.afterPropertiesSet();
            entryPoint.commence(request, response, new NotBegun());
        }
    }
}
