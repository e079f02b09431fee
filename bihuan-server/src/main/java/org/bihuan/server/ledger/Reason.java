package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why something is refused. The words are in the message files; {@link ReasonWords} knows which.
 */
public sealed interface Reason {

    /** A reason that a person mends by filling in one field. */
    sealed interface AtField extends Reason {
        Field field();
    }

    // What the item lacks

    record NoEvidence() implements Reason {}

    record NoOutcomeEvidence() implements Reason {}

    record BelowTarget(BigDecimal value, BigDecimal target, String unit) implements Reason {}

    // Where the item stands

    record NotSubmitted() implements Reason {}

    record NotVerified() implements Reason {}

    record AlreadySubmitted() implements Reason {}

    record AlreadyVerified() implements Reason {}

    record AlreadyClosed() implements Reason {}

    record NotReceived(UUID owner) implements Reason {}

    record AlreadyReceived() implements Reason {}

    /** It is suspended. */
    record Rests() implements Reason {}

    record DoesNotRest() implements Reason {}

    /** It was merged or split. */
    record OthersCarryOn() implements Reason {}

    record NotClosedYet() implements Reason {}

    /** A change waits for a decision. */
    record ChangePending(Change.Kind kind) implements Reason {}

    record NothingAsked() implements Reason {}

    /** The cause was to be named by {@code due}, and is not. */
    record CauseOwed(LocalDate due) implements Reason {}

    record StagesLeft(int stages) implements Reason {}

    record NoStageLeft() implements Reason {}

    record NotStanding() implements Reason {}

    /** A later look before {@code from}. */
    record TooEarly(LocalDate from) implements Reason {}

    record AlreadyChecked() implements Reason {}

    record NotAVisit() implements Reason {}

    // Who acts

    record OnlyTheOwnerReceives(UUID owner) implements Reason {}

    record MayNotAsk(UUID owner) implements Reason {}

    record MayNotDecide() implements Reason {}

    record OwnerDecides(UUID person) implements Reason {}

    record AskerDecides(UUID person) implements Reason {}

    /** Nobody decides that he himself gets the work. */
    record ReceiverDecides(UUID person) implements Reason {}

    /** Nor that he himself verifies. */
    record NewVerifierDecides(UUID person) implements Reason {}

    record OwnerChoosesVerifier(UUID person) implements Reason {}

    record MayNotExchange() implements Reason {}

    record NotAsker(UUID asker) implements Reason {}

    record OwnerLooksHimself(UUID person) implements Reason {}

    record MayNotLook() implements Reason {}

    record NotOwner(UUID owner) implements Reason {}

    record NotVerifier(UUID verifier) implements Reason {}

    record VerifierIsOwner(UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.VERIFIER;
        }
    }

    record VerifierIsSubmitter(UUID person) implements Reason {}

    record CloserIsOwner(UUID person) implements Reason {}

    record MayNotClose() implements Reason {}

    /**
     * Somebody else was faster; what was looked at is no longer what is stored.
     *
     * @param what the kind of the latest event, such as {@code closed}
     */
    record ChangedMeanwhile(UUID person, String what, Instant at) implements Reason {}

    /** Items were made from this statement since the form was opened. */
    record OthersIssued(int items) implements Reason {}

    /** Somebody corrected what was recognised since the form was opened. */
    record PartsChanged() implements Reason {}

    /** Nothing was ticked on a form that saves ticked rows. */
    record NothingChosen() implements Reason {}

    // What was asked for

    /** An extension to a day that is not later. */
    record NotLater(LocalDate from) implements AtField {
        @Override
        public Field field() {
            return Field.TO_ON;
        }
    }

    record OwnerAlready(UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.TO_OWNER;
        }
    }

    record VerifierAlready(UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.TO_VERIFIER;
        }
    }

    /** The owner, the sponsor, or whoever submitted. */
    record PartyWouldVerify(UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.TO_VERIFIER;
        }
    }

    record VerifierWouldOwn(UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.TO_OWNER;
        }
    }

    /** No item with that number is at work in this unit. */
    record NoSuchItem(String typed) implements AtField {
        @Override
        public Field field() {
            return Field.INTO;
        }
    }

    record IntoItself() implements AtField {
        @Override
        public Field field() {
            return Field.INTO;
        }
    }

    record TooFewParts() implements AtField {
        @Override
        public Field field() {
            return Field.PARTS;
        }
    }

    record PartIncomplete(int part) implements AtField {
        @Override
        public Field field() {
            return Field.PARTS;
        }
    }

    record PartLater(int part, LocalDate due) implements AtField {
        @Override
        public Field field() {
            return Field.PARTS;
        }
    }

    record PartOfTheVerifier(int part, UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.PARTS;
        }
    }

    /** The next look at a standing measure lies behind {@code latest}, or is not ahead. */
    record NextLookTooFar(LocalDate latest) implements AtField {
        @Override
        public Field field() {
            return Field.NEXT_ON;
        }
    }

    // What was agreed on the first day

    /** A standing measure that is looked at too late, or never. */
    record LookTooFar(int days, LocalDate latest) implements AtField {
        @Override
        public Field field() {
            return Field.DUE;
        }
    }

    record StagesUnreadable(int line) implements AtField {
        @Override
        public Field field() {
            return Field.STAGES;
        }
    }

    record TooFewStages() implements AtField {
        @Override
        public Field field() {
            return Field.STAGES;
        }
    }

    record StagesOutOfOrder(LocalDate day) implements AtField {
        @Override
        public Field field() {
            return Field.STAGES;
        }
    }

    record SponsorVerifies(UUID person) implements AtField {
        @Override
        public Field field() {
            return Field.SPONSOR;
        }
    }

    /** What is begun at once names its cause, or the day on which it will be named. */
    record CauseOrDay() implements AtField {
        @Override
        public Field field() {
            return Field.CAUSE_DUE;
        }
    }

    record DayAhead(Field field) implements AtField {}

    // What was typed

    record Missing(Field field) implements AtField {}

    record TooLong(Field field, int longest) implements AtField {}

    record NotADate(Field field, String typed) implements AtField {}

    record DueInThePast(LocalDate due) implements AtField {
        @Override
        public Field field() {
            return Field.DUE;
        }
    }

    record NotANumber(Field field, String typed) implements AtField {}

    record NotOnTheList(Field field) implements AtField {}

    record TargetWorseThanBaseline(BigDecimal baseline, BigDecimal target) implements AtField {
        @Override
        public Field field() {
            return Field.TARGET;
        }
    }

    // What was uploaded

    record FileMissing() implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    record FileEmpty() implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    /** Sizes in bytes. */
    record FileTooLarge(long size, long largest) implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    record FileTypeRefused(List<String> accepted) implements AtField {
        public FileTypeRefused {
            accepted = List.copyOf(accepted);
        }

        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    /** The name says one type, the bytes another. */
    record NameDoesNotFit(String extension, String recognised) implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    record FileCarriesMacros() implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    record TooManyFiles(int most) implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }

    record FileAlreadyThere(String name) implements AtField {
        @Override
        public Field field() {
            return Field.FILE;
        }
    }
}
