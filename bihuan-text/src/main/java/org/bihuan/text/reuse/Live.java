package org.bihuan.text.reuse;

import java.util.BitSet;

/**
 * A segment as one question sees it.
 *
 * @param removed numbers of its texts that are gone; never changed once it is shared
 */
record Live(Segment segment, BitSet removed) {
    boolean holds(int text) {
        return !removed.get(text);
    }

    int texts() {
        return segment.texts - removed.cardinality();
    }
}
