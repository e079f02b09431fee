package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was promised: fixed on the day of issue, never edited afterwards. The owner, the verifier
 * and the date are those of today: whoever had it and what was promised before is kept with each
 * {@link Change}.
 *
 * @param owner the person who does the measure (责任人)
 * @param verifier the person who will look whether it was done (核验人); never the owner
 * @param dueOn a date, not a moment: the one that counts today
 * @param expectedKind id of the evidence kind that was agreed to show the outcome
 */
record Promise(
        UUID id,
        UUID unitId,
        UUID cycleId,
        ItemNumber number,
        Source source,
        UUID owner,
        UUID verifier,
        LocalDate dueOn,
        Indicator indicator,
        String expectedKind,
        UUID issuedBy,
        Instant issuedAt,
        Arrangement arrangement) {

    Promise {
        if (owner.equals(verifier)) {
            throw new IllegalArgumentException("the verifier is the owner");
        }
        if (arrangement.sponsor().filter(verifier::equals).isPresent()) {
            throw new IllegalArgumentException("the verifier is the sponsor");
        }
    }

    /** A promise for which nothing but a date was arranged. */
    Promise(
            UUID id,
            UUID unitId,
            UUID cycleId,
            ItemNumber number,
            Source source,
            UUID owner,
            UUID verifier,
            LocalDate dueOn,
            Indicator indicator,
            String expectedKind,
            UUID issuedBy,
            Instant issuedAt) {
        this(
                id,
                unitId,
                cycleId,
                number,
                source,
                owner,
                verifier,
                dueOn,
                indicator,
                expectedKind,
                issuedBy,
                issuedAt,
                Arrangement.plain(dueOn));
    }

    /** The same with another date. */
    Promise dueOn(LocalDate day) {
        return with(owner, verifier, day);
    }

    /** The same in other hands. */
    Promise ownedBy(UUID person) {
        return with(person, verifier, dueOn);
    }

    /** The same, looked at by another. */
    Promise verifiedBy(UUID person) {
        return with(owner, person, dueOn);
    }

    private Promise with(UUID works, UUID looks, LocalDate day) {
        return new Promise(
                id,
                unitId,
                cycleId,
                number,
                source,
                works,
                looks,
                day,
                indicator,
                expectedKind,
                issuedBy,
                issuedAt,
                arrangement);
    }

    /** The stages that were agreed; none unless it goes in stages. */
    List<Deadline.Stage> stages() {
        return arrangement.deadline() instanceof Deadline.InStages staged
                ? staged.stages()
                : List.of();
    }

    /** What an item was made from. */
    sealed interface Origin {

        /** A version of a statement. */
        record Text(UUID statementId, UUID versionId) implements Origin {}

        /** What was said in a meeting. */
        record Spoken(UUID meetingId, UUID entryId) implements Origin {}

        /** A closed item whose problem came back on a day. */
        record Returned(UUID itemId, LocalDate on) implements Origin {}

        /** A row of a ledger that an office brought. */
        record Brought(UUID draftId) implements Origin {}

        default Optional<Text> text() {
            return this instanceof Text text ? Optional.of(text) : Optional.empty();
        }
    }

    /**
     * Where the item comes from.
     *
     * @param findings the problems that the measure answers; at least one
     * @param measure the words of the measure
     */
    record Source(Origin origin, List<Quote> findings, Quote measure) {
        Source {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a measure that answers no finding");
            }
        }

        /** The words of all findings, a line each. */
        String finding() {
            return findings.stream().map(Quote::text).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Words and their place in the statement's text.
     *
     * @param ref id of the part in the outline of that version, such as {@code f3}; empty for words
     *     that a person added
     * @param start UTF-16 offset into the version's text; equal to {@code end} for added words
     * @param place the headings above it, for people; empty when there are none
     */
    record Quote(String ref, String text, int start, int end, String place) {
        /** Words that a person wrote where the text says nothing. */
        static Quote added(String words) {
            return new Quote("", words, 0, 0, "");
        }

        /** The same place, said as the person wants it said. */
        Quote saying(String words) {
            return new Quote(ref, words, start, end, place);
        }

        boolean isFromTheText() {
            return !ref.isEmpty();
        }
    }
}
