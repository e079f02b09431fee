package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who is signed in shows once more who he is, before a delicate deed. */
@Service
public class Confirmations {

    private final Entrance entrance;
    private final DoorRows door;
    private final FactorRows factors;
    private final SecondFactor factor;
    private final OutsideRows rows;
    private final PasswordEncoder passwords;
    private final Optional<OutsidePasswords> outside;
    private final Clock clock;

    Confirmations(
            Entrance entrance,
            DoorRows door,
            FactorRows factors,
            SecondFactor factor,
            OutsideRows rows,
            PasswordEncoder passwords,
            List<OutsidePasswords> outside,
            Clock clock) {
        this.entrance = entrance;
        this.door = door;
        this.factors = factors;
        this.factor = factor;
        this.rows = rows;
        this.passwords = passwords;
        this.outside = outside.stream().findFirst();
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Result {
        record Confirmed() implements Result {}

        record Wrong() implements Result {}

        record TooSoon(Instant nextTryAt) implements Result {}
    }

    public boolean isNeeded(OpenSession session) {
        return !session.isConfirmed(clock.instant());
    }

    /** Whether a code may be typed in the password's place. */
    @Transactional(readOnly = true)
    public boolean takesCodes(SignedIn who) {
        return factors.hasSecondFactor(who.accountId());
    }

    /**
     * @param typed the password, a code of the clock, or a recovery code
     */
    @Transactional
    public Result confirm(OpenSession here, String typed) {
        DoorRows.Account account =
                door.account(here.who().accountId())
                        .orElseThrow(() -> new NotInSight("account", here.who().accountId()));
        Instant now = clock.instant();
        String countedUnder = "confirm:" + account.id();
        Optional<Instant> nextTryAt = entrance.countTry(countedUnder, now);
        if (nextTryAt.isPresent()) {
            return new Result.TooSoon(nextTryAt.get());
        }
        if (!isRight(account, here.way(), typed, now)) {
            entrance.note(account, "identity.confirmation-refused", Map.of());
            return new Result.Wrong();
        }
        entrance.forgetTries(countedUnder);
        door.confirmSession(account.id(), here.id(), now);
        entrance.note(account, "identity.confirmed", Map.of());
        return new Result.Confirmed();
    }

    private boolean isRightOutside(DoorRows.Account account, String typed) {
        Optional<String> subject = rows.subjectOf(account.id(), Way.LDAP);
        return outside.isPresent()
                && subject.isPresent()
                && outside.get().check(account.signInName(), typed)
                        instanceof OutsidePasswords.Answer.Known(OutsideIdentity identity)
                && identity.subject().equals(subject.get());
    }

    private boolean isRight(DoorRows.Account account, Way way, String typed, Instant now) {
        if (typed.isEmpty()) {
            return false;
        }
        if (factor.check(account, typed, now) == SecondFactor.Check.RIGHT) {
            return true;
        }
        return way == Way.LDAP
                ? isRightOutside(account, typed)
                : passwords.matches(typed, account.passwordHash());
    }
}
