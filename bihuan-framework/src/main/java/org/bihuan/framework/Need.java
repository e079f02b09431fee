package org.bihuan.framework;

import java.util.Optional;

/**
 * What must be so before a step may begin, or what shows that it is done.
 *
 * @param least how many; only of facts that are counted
 * @param step code of another step; only of {@link Fact#STEP_DONE}
 * @param blocks false: it is said, and the step is open all the same
 */
public record Need(Fact fact, Optional<Integer> least, Optional<String> step, boolean blocks) {

    /** What the product can find out by itself. */
    public enum Fact {
        /** The notice was signed for (签收). */
        NOTICE_SIGNED,
        /** Another step is done. */
        STEP_DONE,
        /** So many study sessions are noted. */
        STUDY_SESSIONS,
        /** So many opinions are in. */
        OPINIONS,
        /** Opinions of so many people are in. */
        OPINION_GIVERS,
        /** No more opinions are taken. */
        OPINIONS_CLOSED,
        /** So many talks are noted, whoever had them. */
        TALKS_HELD,
        /** Every required pair has talked, or is excused with a reason; {@code least}: percent. */
        REQUIRED_TALKS,
        /** Each of last year's promises has its real state. */
        PROMISES_REVIEWED,
        /** Everybody who owes a statement has handed one in. */
        STATEMENTS_SUBMITTED,
        /** And each was accepted. */
        STATEMENTS_ACCEPTED,
        /** And each was delivered to those who will hear it. */
        STATEMENTS_DELIVERED,
        /** Every mandatory dimension stands in the statements. */
        DIMENSIONS_COVERED,
        /** The day is set and those who should attend were told; {@code least}: days before. */
        MEETING_CALLED,
        QUORUM,
        MEETING_CLOSED,
        /** Every measure has its owner, date and indicator. */
        MEASURES_COMPLETE,
        MEASURES_ISSUED,
        REPORT_SENT,
        PUBLISHED,
        MEASURES_CLOSED,
        EFFECTS_CHECKED;

        /** Whether {@code least} says anything about it. */
        public boolean isCounted() {
            return switch (this) {
                case STUDY_SESSIONS,
                        OPINIONS,
                        OPINION_GIVERS,
                        TALKS_HELD,
                        REQUIRED_TALKS,
                        MEETING_CALLED ->
                        true;
                default -> false;
            };
        }
    }
}
