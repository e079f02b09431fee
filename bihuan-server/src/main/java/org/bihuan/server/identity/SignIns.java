package org.bihuan.server.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bihuan.server.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in, slowly for guessers. Failures are counted under the name that was typed in, whether
 * it exists or not, never under the address: an office behind one address is many people. A browser
 * that has signed in before is counted on its own, so a stranger's guesses do not lock it out.
 *
 * <p>A try is counted before its password is looked at and forgotten when it was right: a hundred
 * parallel guesses are a hundred guesses.
 */
@Service
public class SignIns {

    private static final Duration KEEP_FAILURES = Duration.ofDays(1);

    /** Hashing is made to be heavy; more than this at once would starve everybody else. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private final DoorRows door;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String nobodysHash;

    SignIns(
            DoorRows door,
            Sessions sessions,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.door = door;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.nobodysHash = Accounts.hash(passwords, Secret.fresh());
    }

    /**
     * @param browserSecret what an earlier {@link SignInResult.Welcome} gave this browser, if any
     */
    public SignInResult attempt(String typedName, String password, Optional<String> browserSecret) {
        String name = SignInName.of(typedName);
        Instant now = clock.instant();
        Seen seen = inTransaction(() -> look(name, browserSecret, now));
        if (seen.nextTryAt().isAfter(now)) {
            return new SignInResult.TooSoon(seen.nextTryAt());
        }
        boolean right = matches(password, seen.account().map(DoorRows.Account::passwordHash));
        if (!right || seen.account().isEmpty() || seen.account().get().disabled()) {
            return new SignInResult.Wrong();
        }
        DoorRows.Account account = seen.account().get();
        return inTransaction(() -> welcome(account, seen.countedUnder(), browserSecret, now));
    }

    /** What the door shows before the password is looked at. */
    private record Seen(
            Optional<DoorRows.Account> account, String countedUnder, Instant nextTryAt) {}

    private Seen look(String name, Optional<String> browserSecret, Instant now) {
        door.showAccountNamed(name);
        Optional<DoorRows.Account> account = door.accountNamed(name);
        String countedUnder = countedUnder(name, account, browserSecret);
        Failures before = door.failures(Secret.hash(countedUnder));
        if (!before.nextTryAt().isAfter(now)) {
            door.countFailure(Secret.hash(countedUnder), before.afterAnother(now), now);
            door.forgetFailuresBefore(now.minus(KEEP_FAILURES));
        }
        return new Seen(account, countedUnder, before.nextTryAt());
    }

    private String countedUnder(
            String name, Optional<DoorRows.Account> account, Optional<String> browserSecret) {
        if (account.isPresent() && browserSecret.isPresent()) {
            byte[] browser = Secret.hash(browserSecret.get());
            door.showOwn(account.get().id());
            if (door.knowsBrowser(account.get().id(), browser)) {
                return "browser:" + account.get().id() + ":" + browserSecret.get();
            }
        }
        return countedUnderName(name);
    }

    static String countedUnderName(String signInName) {
        return "name:" + signInName;
    }

    private SignInResult welcome(
            DoorRows.Account account,
            String countedUnder,
            Optional<String> browserSecret,
            Instant now) {
        door.showOwn(account.id());
        door.forgetFailures(Secret.hash(countedUnder));
        String browser = browserSecret.orElseGet(Secret::fresh);
        door.rememberBrowser(account, Secret.hash(browser), now);
        String secret = sessions.open(account, now);
        audit.append(
                account.unitId(),
                account.personId(),
                "identity.signed-in",
                "account",
                account.id(),
                Map.of());
        return new SignInResult.Welcome(sessions.of(account), secret, browser);
    }

    private boolean matches(String password, Optional<String> hash) {
        boolean longEnoughToBeAbuse =
                password.getBytes(StandardCharsets.UTF_8).length > PasswordRules.MOST_BYTES;
        hashing.acquireUninterruptibly();
        try {
            return passwords.matches(longEnoughToBeAbuse ? "" : password, hash.orElse(nobodysHash))
                    && hash.isPresent();
        } finally {
            hashing.release();
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        T result = transaction.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }
}
