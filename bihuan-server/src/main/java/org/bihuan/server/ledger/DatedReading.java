package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A reading of an item's indicator as it is kept. Nothing of it ever changes; a correction is a
 * reading of its own that takes its place.
 *
 * @param value in the indicator's unit; empty when this one takes another back
 * @param source where the figure comes from, in somebody's words; may be empty
 * @param by who took it, or the machine's key
 * @param corrects the reading whose place it takes
 * @param stands whether no other has taken its place
 */
record DatedReading(
        UUID id,
        LocalDate day,
        Optional<BigDecimal> value,
        String source,
        By by,
        Instant takenAt,
        Optional<Correcting> corrects,
        boolean stands) {

    /** Who read it. */
    sealed interface By {
        record Person(UUID id) implements By {}

        record Machine(String key) implements By {}
    }

    record Correcting(UUID reading, String reason) {}

    boolean counts() {
        return stands && value.isPresent();
    }
}
