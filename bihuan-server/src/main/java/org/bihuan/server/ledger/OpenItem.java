package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An item that is not over, as far as those need it who remind people of it.
 *
 * @param measure the words of the measure; {@code problem} those of the first finding
 * @param issuedOn the day it was handed out, in the unit's zone
 * @param version raised with whatever happens to it
 * @param turn whose turn it is
 */
public record OpenItem(
        UUID id,
        UUID unitId,
        UUID cycleId,
        String number,
        String problem,
        String measure,
        UUID owner,
        UUID verifier,
        LocalDate dueOn,
        LocalDate issuedOn,
        int version,
        Turn turn) {

    /** Whose turn it is. */
    public enum Turn {
        /** The owner works. */
        OWNER,
        /** The owner works again on what was returned to him. */
        OWNER_AGAIN,
        /** The verifier looks. */
        VERIFIER,
        /** It is verified and waits for its close-out, or it rests. */
        OTHERS
    }
}
