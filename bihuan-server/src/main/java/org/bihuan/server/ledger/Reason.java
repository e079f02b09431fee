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

    // Who acts

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
