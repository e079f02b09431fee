package org.bihuan.server.web.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.bihuan.server.identity.SignInResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that did not lead in, or not yet, as Spring Security carries it. */
final class Refused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    /** Why, as far as the page has to know. */
    enum Why implements Serializable {
        WRONG,
        TOO_SOON,
        CODE_NEEDED,
        CODE_WRONG,
        CODE_USED,
        EXPIRED
    }

    private final Why why;
    private final Optional<Instant> nextTryAt;
    private final String pendingSecret;

    private Refused(Why why, Optional<Instant> nextTryAt, String pendingSecret) {
        super(why.name());
        this.why = why;
        this.nextTryAt = nextTryAt;
        this.pendingSecret = pendingSecret;
    }

    static Authentication tokenOf(SignInResult result) {
        return switch (result) {
            case SignInResult.Welcome welcome -> SignedInToken.of(welcome);
            case SignInResult.CodeNeeded(String secret) ->
                    throw new Refused(Why.CODE_NEEDED, Optional.empty(), secret);
            case SignInResult.TooSoon(Instant nextTryAt) ->
                    throw new Refused(Why.TOO_SOON, Optional.of(nextTryAt), "");
            case SignInResult.Wrong() -> throw new Refused(Why.WRONG, Optional.empty(), "");
            case SignInResult.WrongCode() ->
                    throw new Refused(Why.CODE_WRONG, Optional.empty(), "");
            case SignInResult.UsedCode() -> throw new Refused(Why.CODE_USED, Optional.empty(), "");
            case SignInResult.Expired() -> throw new Refused(Why.EXPIRED, Optional.empty(), "");
        };
    }

    Why why() {
        return why;
    }

    Optional<Instant> nextTryAt() {
        return nextTryAt;
    }

    String pendingSecret() {
        return pendingSecret;
    }
}
