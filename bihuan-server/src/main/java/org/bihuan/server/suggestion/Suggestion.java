package org.bihuan.server.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody suggested, with his name.
 *
 * @param giver as people call him, or the unit or meeting it came from
 * @param about the person it is meant for; empty for the team
 * @param dimension code of the framework's; empty text for none
 */
record Suggestion(
        UUID unitId,
        UUID id,
        UUID cycleId,
        String giver,
        LocalDate givenOn,
        Optional<UUID> about,
        String dimension,
        String words,
        UUID notedBy,
        Optional<Answer> answer) {

    /** What was done with it. */
    record Answer(Outcome outcome, String words, UUID by, Instant at) {}

    enum Outcome {
        /** It stands in a statement or a measure. */
        TAKEN("taken"),
        PARTLY("partly"),
        /** It was not taken, and the giver was told why. */
        EXPLAINED("explained"),
        /** Another unit has to deal with it. */
        PASSED_ON("passed-on");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** In the database, in forms, and the end of the key of its sentence. */
        String word() {
            return word;
        }

        static Optional<Outcome> named(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }
}
