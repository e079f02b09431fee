package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's own second factor: a code that follows the clock, and recovery codes. */
@Service
class SecondFactor {

    private final FactorRows rows;
    private final DoorRows door;
    private final EntryRuleRows rules;
    private final AuditTrail audit;
    private final Clock clock;

    SecondFactor(
            FactorRows rows, DoorRows door, EntryRuleRows rules, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.door = door;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far somebody is with it. */
    sealed interface State {
        record Off() implements State {}

        /** The secret waits to be typed or scanned into an authenticator. */
        record Begun(String signInName, String secret) implements State {}

        record On(Instant since, int recoveryCodes, boolean asked) implements State {}
    }

    @Transactional(readOnly = true)
    public State state(SignedIn who) {
        DoorRows.Account account = account(who);
        Optional<FactorRows.Authenticator> authenticator = rows.authenticator(account.id());
        if (authenticator.isEmpty()) {
            return new State.Off();
        }
        return authenticator
                .get()
                .confirmedAt()
                .<State>map(since ->
                        new State.On(
                                since,
                                rows.recoveryCodesLeft(account.id()),
                                rules.read().secondFactor().asks(account.duty())))
                .orElseGet(
                        () -> new State.Begun(account.signInName(), authenticator.get().secret()));
    }

    /** A fresh secret takes the place of one that was never confirmed. */
    @Transactional
    public void begin(SignedIn who) {
        DoorRows.Account account = account(who);
        if (!rows.hasSecondFactor(account.id())) {
            rows.delete(account.id());
            rows.insert(account.unitId(), account.id(), ClockCode.freshSecret(), clock.instant());
        }
    }

    /** The recovery codes, in clear for this once; every other session of his ends. */
    @Transactional
    public Outcome<List<String>> confirm(OpenSession here, String code) {
        DoorRows.Account account = account(here.who());
        Instant now = clock.instant();
        Optional<FactorRows.Authenticator> authenticator = rows.authenticator(account.id());
        if (authenticator.isEmpty() || authenticator.get().confirmedAt().isPresent()) {
            return Outcome.refused(Fault.CODE_NOT_AWAITED);
        }
        return switch (checkCode(account.id(), authenticator.get(), bare(code), now)) {
            case WRONG -> Outcome.refused(Fault.CLOCK_CODE_WRONG);
            case USED -> Outcome.refused(Fault.CLOCK_CODE_USED);
            case RIGHT -> {
                rows.confirm(account.id(), now);
                door.deleteSessionsBut(account.id(), here.id());
                note(account, "identity.second-factor-on", Map.of());
                yield new Outcome.Done<>(freshRecoveryCodes(account));
            }
        };
    }

    /** New recovery codes instead of the old ones. */
    @Transactional
    public Outcome<List<String>> renewRecoveryCodes(SignedIn who) {
        DoorRows.Account account = account(who);
        if (!rows.hasSecondFactor(account.id())) {
            return Outcome.refused(Fault.CODE_NOT_AWAITED);
        }
        note(account, "identity.recovery-codes-made", Map.of());
        return new Outcome.Done<>(freshRecoveryCodes(account));
    }

    @Transactional
    public List<Fault> remove(OpenSession here) {
        DoorRows.Account account = account(here.who());
        if (rules.read().secondFactor().asks(account.duty())) {
            return List.of(Fault.SECOND_FACTOR_ASKED);
        }
        boolean was = rows.hasSecondFactor(account.id());
        rows.delete(account.id());
        if (was) {
            door.deleteSessionsBut(account.id(), here.id());
            note(account, "identity.second-factor-off", Map.of());
        }
        return List.of();
    }

    /** What became of a code. */
    enum Check {
        RIGHT,
        WRONG,
        USED
    }

    /**
     * Of the clock or a recovery code; a right one is taken and good no more. Joins the caller's
     * transaction, in which the account is shown as his own.
     */
    Check check(DoorRows.Account account, String typed, Instant now) {
        Optional<FactorRows.Authenticator> authenticator =
                rows.authenticator(account.id()).filter(found -> found.confirmedAt().isPresent());
        if (authenticator.isEmpty()) {
            return Check.WRONG;
        }
        if (bare(typed).length() == 6) {
            return checkCode(account.id(), authenticator.get(), bare(typed), now);
        }
        if (!rows.useRecoveryCode(account.id(), RecoveryCode.hash(typed))) {
            return Check.WRONG;
        }
        int left = rows.recoveryCodesLeft(account.id());
        note(account, "identity.recovery-code-used", Map.of("left", Integer.toString(left)));
        return Check.RIGHT;
    }

    private Check checkCode(
            UUID accountId, FactorRows.Authenticator authenticator, String code, Instant now) {
        OptionalLong step = ClockCode.stepOf(code, authenticator.secret(), now);
        if (step.isEmpty()) {
            return Check.WRONG;
        }
        return rows.take(accountId, step.getAsLong()) ? Check.RIGHT : Check.USED;
    }

    private List<String> freshRecoveryCodes(DoorRows.Account account) {
        List<String> codes = RecoveryCode.fresh();
        rows.deleteRecoveryCodes(account.id());
        codes.forEach(code ->
                rows.insertRecoveryCode(account.unitId(), account.id(), RecoveryCode.hash(code)));
        return codes;
    }

    private static String bare(String code) {
        return code.strip().replace(" ", "");
    }

    private DoorRows.Account account(SignedIn who) {
        return door.account(who.accountId())
                .orElseThrow(() -> new NotInSight("account", who.accountId()));
    }

    private void note(DoorRows.Account account, String action, Map<String, String> facts) {
        audit.append(account.unitId(), account.personId(), action, "account", account.id(), facts);
    }
}
