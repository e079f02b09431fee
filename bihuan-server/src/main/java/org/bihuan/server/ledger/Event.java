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

    Event(Kind kind, UUID person, Instant at, String words) {
        this(kind, person, at, words, Optional.empty(), Optional.empty());
    }

    enum Kind {
        ISSUED,
        REPORTED,
        ATTACHED,
        SUBMITTED,
        VERIFIED,
        RETURNED,
        CLOSED,
        /** The owner signed for it. */
        RECEIVED,
        /** A change was asked for. */
        ASKED,
        DECLINED,
        WITHDRAWN,
        EXTENDED,
        TRANSFERRED,
        /** Another verifies. */
        EXCHANGED,
        MERGED,
        /** Another was merged into this one. */
        ABSORBED,
        SPLIT,
        /** Made as a part of another. */
        PARTED,
        SUSPENDED,
        RESUMED,
        /** A stage was reached. */
        STAGED,
        /** A standing measure was looked at. */
        REVIEWED,
        /** A cause was named, or no longer. */
        CAUSED,
        /** What followed from a visit was noted. */
        FOLLOWED,
        /** Whether it held was looked at, some months later. */
        CHECKED;

        /** As the database writes it, such as {@code closed}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
