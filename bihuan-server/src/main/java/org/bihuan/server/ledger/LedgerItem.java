package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A promise on its way from issue to close-out (销号). Each state is a type of its own, and only the
 * transitions below lead from one to the next; each of them says every reason that speaks against
 * it ({@link Gates}, {@link ChangeGates}).
 *
 * <pre>
 * Issued → Received → InProgress → Submitted → Verified → Closed
 *                            ↖ Returned ↙ ←─────┘
 * whatever is at work → Suspended → where it was
 *                     → Merged, Split: others carry on
 *                     → Issued, to another owner
 * </pre>
 *
 * <p>What follows a close-out, the later look whether it held, is a row of its own ({@link
 * EffectCheck}): a closed item never changes.
 */
sealed interface LedgerItem {
    Promise promise();

    Work work();

    /** States in which the owner works and shows what was done. */
    sealed interface AtWork extends LedgerItem {
        AtWork with(Work more);
    }

    /** Issued (已交办): nothing reported yet, and the owner has not signed for it. */
    record Issued(Promise promise, Work work) implements AtWork {
        @Override
        public AtWork with(Work more) {
            return new InProgress(promise, more);
        }
    }

    /** Received (已认领): the owner has signed for it. */
    record Received(Promise promise, Work work) implements AtWork {
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

    /** Suspended (已中止): it rests, and goes on from where it was. */
    record Suspended(AtWork before, Decision suspension) implements LedgerItem {
        @Override
        public Promise promise() {
            return before.promise();
        }

        @Override
        public Work work() {
            return before.work();
        }
    }

    /** Others carry on with it; its number stays and points at them. */
    sealed interface CarriedOn extends LedgerItem {
        /** Who agreed to that, and in what words. */
        Decision agreed();
    }

    /** Merged (已合并) into another item. */
    record Merged(Promise promise, Work work, UUID into, Decision agreed) implements CarriedOn {}

    /** Split (已拆分) into several items. */
    record Split(Promise promise, Work work, Decision agreed) implements CarriedOn {}

    /** Who said that it is done, and when. */
    record Submission(UUID by, Instant at) {}

    /** Who accepted, returned or closed, when, and in what words (may be empty). */
    record Decision(UUID by, Instant at, String words) {}

    /** The owner signs for it; what an organiser began before stays begun. */
    default Outcome<AtWork> receive(Acting who) {
        return Outcome.unless(
                Gates.receipt(this, who),
                () -> {
                    Work signed = work().with(work().course().signedFor());
                    return this instanceof Issued
                            ? new Received(promise(), signed)
                            : (AtWork) moved(promise(), signed);
                });
    }

    /** Whoever begins has signed for it by that. */
    default Outcome<AtWork> report(Acting who, Optional<Reading> reading) {
        return Outcome.unless(
                Gates.report(this, who),
                () -> ((AtWork) this).with(begun(who, reading.map(work()::with).orElse(work()))));
    }

    default Outcome<AtWork> attach(Acting who, Evidence evidence) {
        return Outcome.unless(
                Gates.report(this, who),
                () -> ((AtWork) this).with(begun(who, work().with(evidence))));
    }

    private Work begun(Acting who, Work more) {
        return promise().owner().equals(who.person()) ? more.with(more.course().signedFor()) : more;
    }

    /** The first stage that is not reached is; the date that counts is that of the next. */
    default Outcome<AtWork> reach(Acting who) {
        return Outcome.unless(
                Gates.stage(this, who),
                () -> {
                    Work more = begun(who, work().with(work().course().oneStageOn()));
                    LocalDate next = promise().stages().get(more.course().stagesReached()).dueOn();
                    return ((AtWork) moved(promise().dueOn(next), more)).with(more);
                });
    }

    /** A standing measure was looked at; {@code next} is when it is looked at again. */
    default Outcome<AtWork> review(Acting who, LocalDate today, LocalDate next) {
        return Outcome.unless(
                Gates.review(this, who, today, next),
                () -> (AtWork) moved(promise().dueOn(next), work()));
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

    /**
     * The pending change is agreed and carried out. What a splitting makes is made elsewhere.
     *
     * @param words of whoever agreed; may be empty
     */
    default Outcome<LedgerItem> agree(Acting who, String words, Instant at) {
        return Outcome.unless(
                ChangeGates.decision(this, who),
                () -> {
                    Change change = work().course().pending().orElseThrow();
                    Work rest = work().with(work().course().decided());
                    Decision agreed = new Decision(who.person(), at, words);
                    return switch (change.wish()) {
                        case Change.Wish.Extension(LocalDate _, LocalDate to) ->
                                moved(promise().dueOn(to), work().with(work().course().extended()));
                        case Change.Wish.Transfer(UUID _, UUID to) ->
                                new Issued(
                                        promise().ownedBy(to),
                                        work().with(work().course().handedOn(at)));
                        case Change.Wish.Exchange(UUID _, UUID to) ->
                                moved(promise().verifiedBy(to), rest);
                        case Change.Wish.Merging(UUID into) ->
                                new Merged(promise(), rest, into, agreed);
                        case Change.Wish.Splitting _ -> new Split(promise(), rest, agreed);
                        case Change.Wish.Suspension _ ->
                                new Suspended((AtWork) moved(promise(), rest), agreed);
                        case Change.Wish.Resumption _ ->
                                throw new IllegalStateException("a resumption is not decided on");
                    };
                });
    }

    default Outcome<AtWork> resume(Acting who, String why) {
        return Outcome.unless(
                ChangeGates.resumption(this, who, why), () -> ((Suspended) this).before());
    }

    /** The same state with another date or another course. */
    private LedgerItem moved(Promise promise, Work work) {
        return switch (this) {
            case Issued _ -> new Issued(promise, work);
            case Received _ -> new Received(promise, work);
            case InProgress _ -> new InProgress(promise, work);
            case Returned returned -> new Returned(promise, work, returned.decision());
            case Suspended suspended ->
                    new Suspended(
                            (AtWork) ((LedgerItem) suspended.before()).moved(promise, work),
                            suspended.suspension());
            case Submitted submitted -> new Submitted(promise, work, submitted.submission());
            case Verified _, Closed _, CarriedOn _ ->
                    throw new IllegalStateException("moved after work: " + promise.id());
        };
    }

    private static void requireAnother(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new IllegalStateException("one person in two parts that exclude each other");
        }
    }
}
