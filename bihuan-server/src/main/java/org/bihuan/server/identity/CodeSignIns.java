package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second step of a sign-in: the code. As slow for guessers as the first. */
@Service
public class CodeSignIns {

    private final Entrance entrance;
    private final SecondFactor factor;
    private final FactorRows rows;
    private final DoorRows door;
    private final Clock clock;

    CodeSignIns(
            Entrance entrance, SecondFactor factor, FactorRows rows, DoorRows door, Clock clock) {
        this.entrance = entrance;
        this.factor = factor;
        this.rows = rows;
        this.door = door;
        this.clock = clock;
    }

    /**
     * @param pendingSecret what {@link SignInResult.CodeNeeded} gave this browser
     * @param code of the clock, or a recovery code
     */
    @Transactional
    public SignInResult attempt(String pendingSecret, String code, Visitor visitor) {
        Instant now = clock.instant();
        Optional<FactorRows.Pending> pending = entrance.pending(pendingSecret, now);
        if (pending.isEmpty()) {
            return new SignInResult.Expired();
        }
        door.showOwn(pending.get().accountId());
        Optional<DoorRows.Account> account =
                door.account(pending.get().accountId()).filter(found -> !found.disabled());
        if (account.isEmpty()) {
            return new SignInResult.Expired();
        }
        return attempt(account.get(), pending.get(), pendingSecret, code, visitor, now);
    }

    private SignInResult attempt(
            DoorRows.Account account,
            FactorRows.Pending pending,
            String pendingSecret,
            String code,
            Visitor visitor,
            Instant now) {
        String countedUnder =
                "code:"
                        + entrance.knownBrowser(account, visitor)
                                .orElseGet(() -> account.id().toString());
        Optional<Instant> nextTryAt = entrance.countTry(countedUnder, now);
        if (nextTryAt.isPresent()) {
            return new SignInResult.TooSoon(nextTryAt.get());
        }
        return switch (factor.check(account, code, now)) {
            case WRONG -> {
                entrance.note(account, "identity.code-refused", Map.of());
                yield new SignInResult.WrongCode();
            }
            case USED -> new SignInResult.UsedCode();
            case RIGHT -> {
                entrance.forgetTries(countedUnder);
                rows.deletePending(Secret.hash(pendingSecret));
                yield entrance.welcome(account, pending.way(), visitor, now);
            }
        };
    }
}
