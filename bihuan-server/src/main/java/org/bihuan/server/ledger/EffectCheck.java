package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The look whether a result held (回头看), some months after the close-out, by another than the owner.
 * The closed item stays as it is; a problem that came back gets a number of its own.
 *
 * @param words what was looked at, and how it was found
 * @param evidence id of the file that shows it
 */
record EffectCheck(
        UUID id, Result result, String words, UUID evidence, UUID by, Instant at, LocalDate on) {

    enum Result {
        HELD,
        PARTLY,
        CAME_BACK;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As forms and message keys write it. */
        String word() {
            return stored().replace('_', '-');
        }

        static Optional<Result> byWord(String word) {
            return Stream.of(values()).filter(result -> result.word().equals(word)).findFirst();
        }
    }
}
