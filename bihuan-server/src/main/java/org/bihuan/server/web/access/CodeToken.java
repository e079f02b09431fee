package org.bihuan.server.web.access;

import java.util.List;
import org.bihuan.server.identity.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A code that was typed after the first step of a sign-in. */
final class CodeToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String pendingSecret;
    private final transient String code;
    private final transient Visitor visitor;

    CodeToken(String pendingSecret, String code, Visitor visitor) {
        super(List.of());
        this.pendingSecret = pendingSecret;
        this.code = code;
        this.visitor = visitor;
    }

    String code() {
        return code;
    }

    Visitor visitor() {
        return visitor;
    }

    @Override
    public String getPrincipal() {
        return pendingSecret;
    }

    @Override
    public @Nullable Object getCredentials() {
        return code;
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
