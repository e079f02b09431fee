package org.bihuan.server.web.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.server.identity.SignInResult;
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
        UNBOUND,
        DIRECTORY_DOWN,
        EXPIRED
    }

    private final Why why;
    private final Optional<Instant> nextTryAt;
    private final String pendingSecret;
    private final String word;

    private Refused(Why why, Optional<Instant> nextTryAt, String pendingSecret) {
        this(why, nextTryAt, pendingSecret, "unproven");
    }

    private Refused(Why why, Optional<Instant> nextTryAt, String pendingSecret, String word) {
        super(why.name());
        this.word = word;
        this.why = why;
        this.nextTryAt = nextTryAt;
        this.pendingSecret = pendingSecret;
    }

    static SignedInToken tokenOf(SignInResult result) {
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
            case SignInResult.DirectoryDown() ->
                    throw new Refused(Why.DIRECTORY_DOWN, "directory-down");
            case SignInResult.Unbound(SignInResult.Unbound.Why why) ->
                    throw new Refused(
                            Why.UNBOUND, why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case SignInResult.Expired() -> throw new Refused(Why.EXPIRED, Optional.empty(), "");
        };
    }

    /** Of somebody whom an outside system knows. */
    private Refused(Why why, String word) {
        this(why, Optional.empty(), "", word);
    }

    /** For the sentence {@code identity.sign-in.outside.…}; empty text if there is none. */
    String word() {
        return word;
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
