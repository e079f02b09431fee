package org.bihuan.server.carryover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a promise of the last round in this one. */
enum Label {
    /** Goes on as it was promised. */
    UNCHANGED,
    /** Goes on in other words. */
    REWORDED,
    /** Is solved. */
    SOLVED,
    /** Is not pursued, for a reason. */
    DROPPED,
    /** Was not there last time. */
    NEW;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "carryover.label." + stored();
    }

    boolean needsWords() {
        return this == REWORDED || this == DROPPED;
    }

    static Optional<Label> typed(String word) {
        return Arrays.stream(values()).filter(label -> label.stored().equals(word)).findFirst();
    }
}
