package org.bihuan.server.auditing;

import java.time.Instant;
import java.util.Optional;

/**
 * How a unit's log stands with its witness.
 *
 * @param seen the last head that the witness signed
 * @param trouble why the latest try failed; empty when it did not
 */
record WitnessState(Optional<Seen> seen, Optional<Trouble> trouble) {

    record Seen(long size, Instant at) {}

    /** Why a head was not signed. */
    enum Trouble {
        /** Nobody answers; the next try may. */
        SILENT,
        /** The witness does not know this log, or the key that signs it. */
        UNKNOWN_LOG,
        /** The witness holds a head that this log does not lead to: an old state was put back? */
        NOT_OURS,
        /** It answered something, but not with its signature. */
        NOT_SIGNED,
        /** Its address is on another machine and not https; nothing is sent there. */
        IN_THE_CLEAR
    }
}
