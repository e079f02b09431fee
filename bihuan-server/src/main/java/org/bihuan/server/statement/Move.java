package org.bihuan.server.statement;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A step on the way of a statement.
 *
 * @param version the number of the version that it is about
 * @param words the reason of a return; may be empty for the others
 */
record Move(Kind kind, UUID versionId, int version, String words, UUID by, Instant at) {

    enum Kind {
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        DELIVERED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
