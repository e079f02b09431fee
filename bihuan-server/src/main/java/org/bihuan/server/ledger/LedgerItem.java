package org.bihuan.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A promise on its way from issue to close-out (销号). Each state is a type of its own, and only the
 * transitions below lead from one to the next; each of them says every reason that speaks against
 * it ({@link Gates}).
 *
 * <pre>
 * Issued → InProgress → Submitted → Verified → Closed
 *                 ↖ Returned ↙ ←─────┘
 * </pre>
 */
sealed interface LedgerItem {
    Promise promise();

    Work work();

    /** States in which the owner works and shows what was done. */
    sealed interface AtWork extends LedgerItem {
        AtWork with(Work more);
    }

    /** Issued (已交办): nothing reported yet. */
    record Issued(Promise promise, Work work) implements AtWork {
        @Override
        public AtWork with(Work more) {
            return new InProgress(promise, more);
        }
    }

    /** In progress (整改中): something was reported. */
    record InProgress(Promise promise, Work work) implements AtWork {
        @Override
        public AtWork with(Work more) {
            return new InProgress(promise, more);
        }
    }

    /** Returned (已退回): to be done again, for the reason given. */
    record Returned(Promise promise, Work work, Decision decision) implements AtWork {
        @Override
        public AtWork with(Work more) {
            return new Returned(promise, more, decision);
        }
    }

    /** Submitted (待核验): the verifier's turn; nothing can be added meanwhile. */
    record Submitted(Promise promise, Work work, Submission submission) implements LedgerItem {}

    /** Verified (待销号): another person has looked and accepted. */
    record Verified(Promise promise, Work work, Submission submission, Decision verification)
            implements LedgerItem {
        public Verified {
            requireAnother(promise.owner(), verification.by());
            requireAnother(submission.by(), verification.by());
        }
    }

    /** Closed (已销号): the end. There is no way out; a problem that returns is a new item. */
    record Closed(
            Promise promise,
            Work work,
            Submission submission,
            Decision verification,
            Decision closeOut)
            implements LedgerItem {
        public Closed {
            requireAnother(promise.owner(), verification.by());
            requireAnother(submission.by(), verification.by());
            requireAnother(promise.owner(), closeOut.by());
            if (!work.showsAnOutcome()) {
                throw new IllegalStateException("closed without evidence of the outcome");
            }
        }
    }

    /** Who said that it is done, and when. */
    record Submission(UUID by, Instant at) {}

    /** Who accepted, returned or closed, when, and in what words (may be empty). */
    record Decision(UUID by, Instant at, String words) {}

    default Outcome<AtWork> report(Acting who, Optional<Reading> reading) {
        return Outcome.unless(
                Gates.report(this, who),
                () -> ((AtWork) this).with(reading.map(work()::with).orElse(work())));
    }

    default Outcome<AtWork> attach(Acting who, Evidence evidence) {
        return Outcome.unless(
                Gates.report(this, who), () -> ((AtWork) this).with(work().with(evidence)));
    }

    default Outcome<Submitted> submit(Acting who, Instant at) {
        return Outcome.unless(
                Gates.submission(this, who),
                () -> new Submitted(promise(), work(), new Submission(who.person(), at)));
    }

    default Outcome<Verified> verify(Acting who, String words, Instant at) {
        return Outcome.unless(
                Gates.verification(this, who),
                () ->
                        new Verified(
                                promise(),
                                work(),
                                ((Submitted) this).submission(),
                                new Decision(who.person(), at, words)));
    }

    /** {@code why} is checked as typed words elsewhere; an empty one is refused here too. */
    default Outcome<Returned> giveBack(Acting who, String why, Instant at) {
        List<Reason> reasons = Gates.giveBack(this, who, why);
        return Outcome.unless(
                reasons,
                () -> new Returned(promise(), work(), new Decision(who.person(), at, why)));
    }

    default Outcome<Closed> closeOut(Acting who, String words, Instant at) {
        return Outcome.unless(
                Gates.closeOut(this, who),
                () -> {
                    Verified verified = (Verified) this;
                    return new Closed(
                            promise(),
                            work(),
                            verified.submission(),
                            verified.verification(),
                            new Decision(who.person(), at, words));
                });
    }

    private static void requireAnother(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new IllegalStateException("one person in two parts that exclude each other");
        }
    }
}
