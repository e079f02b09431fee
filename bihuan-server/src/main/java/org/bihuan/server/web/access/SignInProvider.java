package org.bihuan.server.web.access;

import java.time.Instant;
import java.util.Optional;
import org.bihuan.server.identity.SignInResult;
import org.bihuan.server.identity.SignIns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks {@link SignIns} on behalf of Spring Security's form sign-in. */
final class SignInProvider implements AuthenticationProvider {

    /** Nothing was wrong but the pace. */
    static final class TooSoon extends LockedException {

        private static final long serialVersionUID = 1;

        private final Instant nextTryAt;

        TooSoon(Instant nextTryAt) {
            super("too soon");
            this.nextTryAt = nextTryAt;
        }

        Instant nextTryAt() {
            return nextTryAt;
        }
    }

    private final SignIns signIns;

    SignInProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        Optional<String> browser =
                form.getDetails() instanceof String secret && !secret.isEmpty()
                        ? Optional.of(secret)
                        : Optional.empty();
        return switch (signIns.attempt(form.getName(), password(form), browser)) {
            case SignInResult.Welcome welcome -> SignedInToken.of(welcome);
            case SignInResult.Wrong() -> throw new BadCredentialsException("wrong");
            case SignInResult.TooSoon(Instant nextTryAt) -> throw new TooSoon(nextTryAt);
        };
    }

    private static String password(Authentication form) {
        return form.getCredentials() instanceof String typed ? typed : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
