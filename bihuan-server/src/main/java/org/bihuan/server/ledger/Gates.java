package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.ledger.LedgerItem.AtWork;
import org.bihuan.server.ledger.LedgerItem.Closed;
import org.bihuan.server.ledger.LedgerItem.Submitted;
import org.bihuan.server.ledger.LedgerItem.Verified;

/**
 * Everything that can speak against an action on an item. An empty list means: may be done. The
 * pages ask the same questions to say why a button is missing.
 */
final class Gates {
    private Gates() {}

    /** Progress notes and evidence. */
    static List<Reason> report(LedgerItem item, Acting who) {
        return switch (item) {
            case Closed _ -> List.of(new Reason.AlreadyClosed());
            case Submitted _ -> workReasons(item, who, new Reason.AlreadySubmitted());
            case Verified _ -> workReasons(item, who, new Reason.AlreadyVerified());
            case AtWork _ -> workReasons(item, who);
        };
    }

    /** An organiser may submit for the owner, but not one who would then verify his own report. */
    static List<Reason> submission(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>(report(item, who));
        if (item instanceof AtWork && item.work().evidence().isEmpty()) {
            reasons.add(new Reason.NoEvidence());
        }
        if (isVerifier(item.promise(), who)) {
            reasons.add(new Reason.VerifierIsSubmitter(who.person()));
        }
        return reasons;
    }

    static List<Reason> verification(LedgerItem item, Acting who) {
        return switch (item) {
            case Closed _ -> List.of(new Reason.AlreadyClosed());
            case Verified _ -> List.of(new Reason.AlreadyVerified());
            case AtWork _ -> {
                List<Reason> reasons = new ArrayList<>();
                reasons.add(new Reason.NotSubmitted());
                reasons.addAll(verifierReasons(item.promise(), who));
                yield reasons;
            }
            case Submitted submitted -> {
                List<Reason> reasons = verifierReasons(item.promise(), who);
                reasons.addAll(submitterReasons(submitted.submission(), who));
                yield reasons;
            }
        };
    }

    /**
     * The verifier may return what was submitted; he or one who closes may also return what was
     * verified, else an item that was accepted too early could never be mended.
     */
    static List<Reason> giveBack(LedgerItem item, Acting who) {
        return switch (item) {
            case Verified verified -> {
                List<Reason> reasons =
                        who.closes()
                                ? ownerReasons(item.promise(), who)
                                : verifierReasons(item.promise(), who);
                reasons.addAll(submitterReasons(verified.submission(), who));
                yield reasons;
            }
            default -> verification(item, who);
        };
    }

    static List<Reason> giveBack(LedgerItem item, Acting who, String why) {
        List<Reason> reasons = new ArrayList<>(giveBack(item, who));
        if (why.isBlank()) {
            reasons.add(new Reason.Missing(Field.WORDS));
        }
        return reasons;
    }

    static List<Reason> closeOut(LedgerItem item, Acting who) {
        if (item instanceof Closed) {
            return List.of(new Reason.AlreadyClosed());
        }
        List<Reason> reasons = new ArrayList<>();
        if (!who.closes() && !isVerifier(item.promise(), who)) {
            reasons.add(new Reason.MayNotClose());
        }
        reasons.addAll(ownerReasons(item.promise(), who));
        reasons.addAll(lacks(item));
        return reasons;
    }

    /** What stands between an item and its close-out, whoever asks. */
    static List<Reason> lacks(LedgerItem item) {
        List<Reason> reasons = new ArrayList<>();
        if (item.work().evidence().isEmpty()) {
            reasons.add(new Reason.NoEvidence());
        }
        if (!item.work().showsAnOutcome()) {
            reasons.add(new Reason.NoOutcomeEvidence());
        }
        if (!(item instanceof Verified || item instanceof Closed)) {
            reasons.add(new Reason.NotVerified());
        }
        Indicator indicator = item.promise().indicator();
        item.work()
                .latest()
                .filter(reading -> !indicator.isReachedBy(reading.value()))
                .ifPresent(reading ->
                        reasons.add(
                                new Reason.BelowTarget(
                                        reading.value(), indicator.target(), indicator.unit())));
        return reasons;
    }

    private static List<Reason> workReasons(LedgerItem item, Acting who, Reason... first) {
        List<Reason> reasons = new ArrayList<>(List.of(first));
        UUID owner = item.promise().owner();
        if (!owner.equals(who.person()) && !who.organises()) {
            reasons.add(new Reason.NotOwner(owner));
        }
        return reasons;
    }

    private static List<Reason> verifierReasons(Promise promise, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (promise.owner().equals(who.person())) {
            reasons.add(new Reason.VerifierIsOwner(who.person()));
        }
        if (!isVerifier(promise, who)) {
            reasons.add(new Reason.NotVerifier(promise.verifier()));
        }
        return reasons;
    }

    private static List<Reason> ownerReasons(Promise promise, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (promise.owner().equals(who.person())) {
            reasons.add(new Reason.CloserIsOwner(who.person()));
        }
        return reasons;
    }

    private static List<Reason> submitterReasons(LedgerItem.Submission submission, Acting who) {
        return submission.by().equals(who.person())
                ? List.of(new Reason.VerifierIsSubmitter(who.person()))
                : List.of();
    }

    private static boolean isVerifier(Promise promise, Acting who) {
        return promise.verifier().equals(who.person());
    }
}
