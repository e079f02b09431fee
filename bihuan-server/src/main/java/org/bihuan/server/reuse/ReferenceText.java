package org.bihuan.server.reuse;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A text that the office loaded, without its words.
 *
 * @param person whose earlier statement it is; empty for anything else, and for the team's
 */
record ReferenceText(
        UUID unitId,
        UUID id,
        String title,
        Kind kind,
        Optional<UUID> person,
        String fileName,
        UUID loadedBy,
        Instant loadedAt) {

    enum Kind {
        /** From the net, a library, a collection of samples. */
        SAMPLE,
        /** A statement of a year before the system. */
        EARLIER,
        /** The notice: set aside in every comparison, and no source. */
        NOTICE;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isCompared() {
        return kind != Kind.NOTICE;
    }

    /** Somebody's own words, and not for everybody's eyes. */
    boolean isOf(Optional<UUID> author) {
        return kind == Kind.EARLIER && person.equals(author);
    }
}
