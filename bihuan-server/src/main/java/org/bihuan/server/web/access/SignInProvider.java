package org.bihuan.server.web.access;

import org.bihuan.server.identity.SignIns;
import org.bihuan.server.identity.Visitor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks {@link SignIns} on behalf of Spring Security's form sign-in. */
final class SignInProvider implements AuthenticationProvider {

    private final SignIns signIns;

    SignInProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        Visitor visitor = form.getDetails() instanceof Visitor known ? known : Visitor.unknown();
        return Refused.tokenOf(signIns.attempt(form.getName(), password(form), visitor));
    }

    private static String password(Authentication form) {
        return form.getCredentials() instanceof String typed ? typed : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
