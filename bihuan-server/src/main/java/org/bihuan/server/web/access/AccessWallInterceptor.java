package org.bihuan.server.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.access.AccessWall;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the {@link AccessWall} before any page is. */
final class AccessWallInterceptor implements HandlerInterceptor {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AccessWall wall;

    AccessWallInterceptor(AccessWall wall) {
        this.wall = wall;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean page = handler instanceof HandlerMethod;
        if (page && request.getDispatcherType() != DispatcherType.ERROR) {
            Optional<SignedIn> who = who();
            String pattern =
                    String.valueOf(
                            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            if (!wall.lets(who, request.getMethod(), pattern, new Request(request))) {
                throw new NotInSight(pattern, who.map(SignedIn::accountId).orElse(NOBODY));
            }
        }
        return true;
    }

    private static Optional<SignedIn> who() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token
                ? Optional.of(token.getPrincipal())
                : Optional.empty();
    }

    private record Request(HttpServletRequest request) implements AccessWall.Asked {

        @Override
        public Optional<String> variable(String name) {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                            instanceof Map<?, ?> variables
                    ? Optional.ofNullable((String) variables.get(name))
                    : Optional.empty();
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(request.getParameter(name));
        }
    }
}
