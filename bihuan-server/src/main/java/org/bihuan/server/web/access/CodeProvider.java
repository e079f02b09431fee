package org.bihuan.server.web.access;

import org.bihuan.server.identity.CodeSignIns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Asks {@link CodeSignIns} about a code. */
final class CodeProvider implements AuthenticationProvider {

    private final CodeSignIns signIns;

    CodeProvider(CodeSignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        CodeToken token = (CodeToken) authentication;
        return Refused.tokenOf(
                signIns.attempt(token.getPrincipal(), token.code(), token.visitor()));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return CodeToken.class.isAssignableFrom(kind);
    }
}
