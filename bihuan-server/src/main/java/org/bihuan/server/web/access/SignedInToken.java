package org.bihuan.server.web.access;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.identity.OpenSession;
import org.bihuan.server.identity.SignInResult.Welcome;
import org.bihuan.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An open session in Spring Security's terms. It lives for one request only. */
final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient OpenSession session;
    private final transient Optional<Welcome> welcome;

    private SignedInToken(OpenSession session, Optional<Welcome> welcome) {
        super(List.of());
        this.session = session;
        this.welcome = welcome;
        setAuthenticated(true);
    }

    static SignedInToken of(OpenSession session) {
        return new SignedInToken(session, Optional.empty());
    }

    /** Just signed in: the secrets still have to reach the browser. */
    static SignedInToken of(Welcome welcome) {
        return new SignedInToken(welcome.session(), Optional.of(welcome));
    }

    OpenSession session() {
        return session;
    }

    Optional<Welcome> welcome() {
        return welcome;
    }

    /** Names the account where Spring Security wants a name, never the person. */
    @Override
    public String getName() {
        return session.who().accountId().toString();
    }

    @Override
    public SignedIn getPrincipal() {
        return session.who();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
