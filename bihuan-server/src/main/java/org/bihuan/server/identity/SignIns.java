package org.bihuan.server.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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

    /** Hashing is made to be heavy; more than this at once would starve everybody else. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private final DoorRows door;
    private final Entrance entrance;
    private final OutsideSignIns outsideSignIns;
    private final Optional<OutsidePasswords> outside;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String nobodysHash;

    SignIns(
            DoorRows door,
            Entrance entrance,
            OutsideSignIns outsideSignIns,
            List<OutsidePasswords> outside,
            PasswordEncoder passwords,
            Clock clock,
            TransactionTemplate transaction) {
        this.door = door;
        this.entrance = entrance;
        this.outsideSignIns = outsideSignIns;
        this.outside = outside.stream().findFirst();
        this.passwords = passwords;
        this.clock = clock;
        this.transaction = transaction;
        this.nobodysHash = Accounts.hash(passwords, Secret.fresh());
    }

    public SignInResult attempt(String typedName, String password, Visitor visitor) {
        String name = SignInName.of(typedName);
        Instant now = clock.instant();
        Seen seen = inTransaction(() -> look(name, visitor, now));
        if (seen.nextTryAt().isPresent()) {
            return new SignInResult.TooSoon(seen.nextTryAt().get());
        }
        boolean right = matches(password, seen.account().map(DoorRows.Account::passwordHash));
        if (!right || seen.account().isEmpty() || seen.account().get().disabled()) {
            return askOutside(name, password, seen, visitor);
        }
        DoorRows.Account account = seen.account().get();
        return inTransaction(() -> {
            entrance.forgetTries(seen.countedUnder());
            return entrance.admit(account, Way.PASSWORD, visitor, now);
        });
    }

    /** A directory is never told what was typed for an office: those sign in here alone. */
    private SignInResult askOutside(String name, String password, Seen seen, Visitor visitor) {
        boolean concerned =
                seen.account()
                        .map(account -> account.duty() == Duty.WORK && !account.disabled())
                        .orElse(true);
        if (outside.isEmpty() || !concerned || password.isEmpty()) {
            return inTransaction(() -> wrong(seen));
        }
        return switch (outside.get().check(name, password)) {
            case OutsidePasswords.Answer.Known(OutsideIdentity identity) -> {
                SignInResult result = outsideSignIns.enter(identity, visitor);
                if (!(result instanceof SignInResult.Wrong)) {
                    inTransaction(() -> forgetTries(seen));
                }
                yield result;
            }
            case OutsidePasswords.Answer.Unreachable() -> new SignInResult.DirectoryDown();
            case OutsidePasswords.Answer.Unknown(), OutsidePasswords.Answer.Off() ->
                    inTransaction(() -> wrong(seen));
        };
    }

    private boolean forgetTries(Seen seen) {
        entrance.forgetTries(seen.countedUnder());
        return true;
    }

    /** What the door shows before the password is looked at. */
    private record Seen(
            Optional<DoorRows.Account> account, String countedUnder, Optional<Instant> nextTryAt) {}

    private Seen look(String name, Visitor visitor, Instant now) {
        door.showAccountNamed(name);
        Optional<DoorRows.Account> account = door.accountNamed(name);
        String countedUnder =
                account.flatMap(found -> entrance.knownBrowser(found, visitor))
                        .map(known -> "browser:" + known)
                        .orElseGet(() -> countedUnderName(name));
        return new Seen(account, countedUnder, entrance.countTry(countedUnder, now));
    }

    static String countedUnderName(String signInName) {
        return "name:" + signInName;
    }

    /** The log of the unit hears of it, if the name is one of its own. */
    private SignInResult wrong(Seen seen) {
        seen.account()
                .ifPresent(account -> {
                    door.showOwn(account.id());
                    entrance.note(account, "identity.sign-in-refused", Map.of());
                });
        return new SignInResult.Wrong();
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
