package org.bihuan.server.exchange;

import java.util.Locale;

/** What becomes of a row. */
public enum Verdict {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED,
    /** No item: a title, a sum, a footnote. */
    APART;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict byStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
