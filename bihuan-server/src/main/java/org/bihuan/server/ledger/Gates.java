package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.ledger.LedgerItem.AtWork;
import org.bihuan.server.ledger.LedgerItem.CarriedOn;
import org.bihuan.server.ledger.LedgerItem.Closed;
import org.bihuan.server.ledger.LedgerItem.Submitted;
import org.bihuan.server.ledger.LedgerItem.Suspended;
import org.bihuan.server.ledger.LedgerItem.Verified;

/**
 * Everything that can speak against an action on an item. An empty list means: may be done. The
 * pages ask the same questions to say why a button is missing.
 */
final class Gates {
    private Gates() {}

    /** Only the owner himself signs for it, also when somebody else reported first. */
    static List<Reason> receipt(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (!(item instanceof AtWork) || item.work().course().received()) {
            reasons.addAll(ended(item));
            if (reasons.isEmpty()) {
                reasons.add(new Reason.AlreadyReceived());
            }
        }
        if (!item.promise().owner().equals(who.person())) {
            reasons.add(new Reason.OnlyTheOwnerReceives(item.promise().owner()));
        }
        return reasons;
    }

    /** Why nothing at all happens to it any more, or for the time being. */
    static List<Reason> ended(LedgerItem item) {
        return switch (item) {
            case Closed _ -> List.of(new Reason.AlreadyClosed());
            case CarriedOn _ -> List.of(new Reason.OthersCarryOn());
            case Suspended _ -> List.of(new Reason.Rests());
            case AtWork _, Submitted _, Verified _ -> List.of();
        };
    }

    /** The stage that comes next; the last one is reached by submitting. */
    static List<Reason> stage(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>(report(item, who));
        if (item.promise().stages().size() - 1 <= item.work().course().stagesReached()) {
            reasons.add(new Reason.NoStageLeft());
        }
        item.work()
                .course()
                .pending()
                .ifPresent(change -> reasons.add(new Reason.ChangePending(change.wish().kind())));
        return reasons;
    }

    /** A look at a standing measure, as another than its owner takes it. */
    static List<Reason> review(LedgerItem item, Acting who, LocalDate today, LocalDate next) {
        List<Reason> reasons = new ArrayList<>(review(item, who));
        if (item.promise().arrangement().deadline() instanceof Deadline.Standing standing
                && (!next.isAfter(today) || next.isAfter(today.plusDays(standing.reviewDays())))) {
            reasons.add(new Reason.NextLookTooFar(today.plusDays(standing.reviewDays())));
        }
        return reasons;
    }

    static List<Reason> review(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>(ended(item));
        if (!(item.promise().arrangement().deadline() instanceof Deadline.Standing)) {
            reasons.add(new Reason.NotStanding());
        } else if (reasons.isEmpty() && !(item instanceof AtWork)) {
            reasons.add(new Reason.AlreadySubmitted());
        }
        reasons.addAll(lookerReasons(item.promise(), who));
        item.work()
                .course()
                .pending()
                .ifPresent(change -> reasons.add(new Reason.ChangePending(change.wish().kind())));
        return reasons;
    }

    /** Whether it held, some months after the close-out. */
    static List<Reason> effect(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (!(item instanceof Closed)) {
            reasons.add(new Reason.NotClosedYet());
        }
        reasons.addAll(lookerReasons(item.promise(), who));
        return reasons;
    }

    private static List<Reason> lookerReasons(Promise promise, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (promise.owner().equals(who.person())) {
            reasons.add(new Reason.OwnerLooksHimself(who.person()));
        }
        if (!who.closes() && !isVerifier(promise, who)) {
            reasons.add(new Reason.MayNotLook());
        }
        return reasons;
    }

    /** Causes may be named as long as the item is not over. */
    static List<Reason> cause(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (item instanceof Closed || item instanceof CarriedOn) {
            reasons.addAll(ended(item));
        }
        if (!who.closes()) {
            reasons.addAll(workReasons(item, who));
        }
        return reasons;
    }

    /** Progress notes and evidence. */
    static List<Reason> report(LedgerItem item, Acting who) {
        return switch (item) {
            case Closed _ -> List.of(new Reason.AlreadyClosed());
            case CarriedOn _ -> List.of(new Reason.OthersCarryOn());
            case Suspended _ -> workReasons(item, who, new Reason.Rests());
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
        if (item instanceof AtWork) {
            reasons.addAll(unfinished(item));
        }
        if (isVerifier(item.promise(), who)) {
            reasons.add(new Reason.VerifierIsSubmitter(who.person()));
        }
        return reasons;
    }

    private static List<Reason> unfinished(LedgerItem item) {
        List<Reason> reasons = new ArrayList<>();
        Course course = item.work().course();
        if (!course.received()) {
            reasons.add(new Reason.NotReceived(item.promise().owner()));
        }
        int left = item.promise().stages().size() - 1 - course.stagesReached();
        if (left > 0) {
            reasons.add(new Reason.StagesLeft(left));
        }
        course.pending()
                .ifPresent(change -> reasons.add(new Reason.ChangePending(change.wish().kind())));
        return reasons;
    }

    static List<Reason> verification(LedgerItem item, Acting who) {
        return switch (item) {
            case Closed _ -> List.of(new Reason.AlreadyClosed());
            case CarriedOn _ -> List.of(new Reason.OthersCarryOn());
            case Suspended _ -> {
                List<Reason> reasons = new ArrayList<>(ended(item));
                reasons.addAll(verifierReasons(item.promise(), who));
                yield reasons;
            }
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
                item.work()
                        .course()
                        .pending()
                        .ifPresent(change ->
                                reasons.add(new Reason.ChangePending(change.wish().kind())));
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
        if (item instanceof Closed || item instanceof CarriedOn) {
            return ended(item);
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
        if (item instanceof Suspended) {
            reasons.add(new Reason.Rests());
        }
        if (item.work().course().causeOwed()) {
            reasons.add(
                    new Reason.CauseOwed(item.promise().arrangement().causeDue().orElseThrow()));
        }
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
