package org.bihuan.server.exchange;

import java.util.Locale;

/** How far a file has come. */
public enum ImportState {
    /** Read, and compared with the ledger. */
    READING,
    /** Nothing is changed yet. */
    READY,
    /** The file as a whole could not be read. */
    REFUSED,
    WRITING,
    DONE,
    /** Broke off; nothing was changed. */
    FAILED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState byStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
