package org.bihuan.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.audit.AuditTrail;
import org.springframework.stereotype.Service;

/**
 * The last steps of every sign-in, whatever the first was: the pace of guesses, the second factor,
 * the session, the browser that is known from now on. All of it joins the caller's transaction.
 */
@Service
class Entrance {

    private static final Duration CODE_WITHIN = Duration.ofMinutes(5);
    private static final Duration KEEP_FAILURES = Duration.ofDays(1);

    private final DoorRows door;
    private final FactorRows factors;
    private final Sessions sessions;
    private final AuditTrail audit;

    Entrance(DoorRows door, FactorRows factors, Sessions sessions, AuditTrail audit) {
        this.door = door;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Counts a try before it is looked at.
     *
     * @return the moment until which no try is looked at, if there have been too many
     */
    Optional<Instant> countTry(String countedUnder, Instant now) {
        byte[] hash = Secret.hash(countedUnder);
        Failures before = door.failures(hash);
        if (before.nextTryAt().isAfter(now)) {
            return Optional.of(before.nextTryAt());
        }
        door.countFailure(hash, before.afterAnother(now), now);
        door.forgetFailuresBefore(now.minus(KEEP_FAILURES));
        return Optional.empty();
    }

    void forgetTries(String countedUnder) {
        door.forgetFailures(Secret.hash(countedUnder));
    }

    /** Of a browser that this account knows; it has a count of its own. */
    Optional<String> knownBrowser(DoorRows.Account account, Visitor visitor) {
        door.showOwn(account.id());
        return visitor.browserSecret()
                .filter(secret -> door.knowsBrowser(account.id(), Secret.hash(secret)))
                .map(secret -> account.id() + ":" + secret);
    }

    /** After the first step: in, or on to the code. */
    SignInResult admit(DoorRows.Account account, Way way, Visitor visitor, Instant now) {
        door.showOwn(account.id());
        if (way == Way.PASSKEY || !factors.hasSecondFactor(account.id())) {
            return welcome(account, way, visitor, now);
        }
        String secret = Secret.fresh();
        factors.deletePendingStartedBefore(account.id(), now.minus(CODE_WITHIN));
        factors.insertPending(account, Secret.hash(secret), way, now);
        return new SignInResult.CodeNeeded(secret);
    }

    /** The sign-in that waits under this secret, if it may still wait. */
    Optional<FactorRows.Pending> pending(String pendingSecret, Instant now) {
        byte[] hash = Secret.hash(pendingSecret);
        door.showSession(hash);
        return factors.pending(hash)
                .filter(pending -> pending.startedAt().plus(CODE_WITHIN).isAfter(now));
    }

    SignInResult.Welcome welcome(DoorRows.Account account, Way way, Visitor visitor, Instant now) {
        door.showOwn(account.id());
        String browser = visitor.browserSecret().orElseGet(Secret::fresh);
        door.rememberBrowser(account, Secret.hash(browser), now);
        Sessions.Opened opened = sessions.open(account, way, visitor.browser(), now);
        note(account, "identity.signed-in", Map.of("way", way.name()));
        return new SignInResult.Welcome(opened.session(), opened.secret(), browser);
    }

    void note(DoorRows.Account account, String action, Map<String, String> facts) {
        audit.append(account.unitId(), account.personId(), action, "account", account.id(), facts);
    }
}
