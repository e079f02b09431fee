package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bihuan.server.identity.Sessions;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Finds the session of a request by its cookie, and sends the cookies of a new one. The database is
 * asked when the answer is first needed, so that assets cost no query.
 */
final class SessionCookies implements SecurityContextRepository {

    private final Sessions sessions;

    SessionCookies(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        Cookies.SESSION
                .read(request)
                .flatMap(sessions::find)
                .map(SignedInToken::of)
                .ifPresent(context::setAuthentication);
        return context;
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedInToken token) {
            token.welcome()
                    .ifPresent(welcome -> {
                        Cookies.SESSION.write(request, response, welcome.sessionSecret());
                        Cookies.BROWSER.write(request, response, welcome.browserSecret());
                        Cookies.VISITOR.clear(request, response);
                        Cookies.PENDING.clear(request, response);
                    });
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.SESSION.read(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final java.util.function.Supplier<SecurityContext> source;
        private Optional<SecurityContext> context = Optional.empty();

        Deferred(java.util.function.Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context.isEmpty()) {
                context = Optional.of(source.get());
            }
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
