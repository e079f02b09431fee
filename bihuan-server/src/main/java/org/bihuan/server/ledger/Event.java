package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to an item.
 *
 * @param words what the person wrote; may be empty
 * @param reading the indicator's figure that came with a progress note
 * @param evidence id of the file that came with it
 */
record Event(
        Kind kind,
        UUID person,
        Instant at,
        String words,
        Optional<BigDecimal> reading,
        Optional<UUID> evidence) {

    enum Kind {
        ISSUED,
        REPORTED,
        ATTACHED,
        SUBMITTED,
        VERIFIED,
        RETURNED,
        CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
