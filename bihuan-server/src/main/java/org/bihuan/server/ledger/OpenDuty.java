package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something about an item that waits besides its turn, as far as those need it who remind people.
 *
 * @param day since when it waits, or by when it is owed
 * @param never who must not do it
 */
public record OpenDuty(OpenItem item, Kind kind, LocalDate day, Set<UUID> never) {
    public OpenDuty {
        never = Set.copyOf(never);
    }

    /** What is to be done, and where on the item's page. */
    public enum Kind {
        /** A change is asked for and nobody has decided. */
        DECIDE("changes"),
        /** Work began before its cause was known, and it is still not named. */
        NAME_CAUSE("causes"),
        /** A standing measure is to be looked at again. */
        LOOK("reviews"),
        /** Some months after the close-out: whether it held. */
        CHECK_EFFECT("effect");

        private final String anchor;

        Kind(String anchor) {
            this.anchor = anchor;
        }

        String anchor() {
            return anchor;
        }
    }
}
