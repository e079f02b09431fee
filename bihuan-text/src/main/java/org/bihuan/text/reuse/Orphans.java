package org.bihuan.text.reuse;

/**
 * Windows that many texts hold, of which the few that are remembered have all been removed: such a
 * segment has to be made anew, or what the others hold would not be found.
 */
final class Orphans {
    private Orphans() {}

    static boolean any(Live live) {
        Segment segment = live.segment();
        if (live.removed().cardinality() < SegmentBuilder.REPRESENTATIVES) {
            return false;
        }
        for (int window = 0; window < segment.windows; window++) {
            if (segment.windowTexts(window) > Grams.MOST && isOrphan(live, window)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrphan(Live live, int window) {
        Segment segment = live.segment();
        int end = segment.windowFirst(window + 1);
        for (int e = segment.windowFirst(window); e < end; e++) {
            if (live.holds(segment.text(segment.windowPlace(e)))) {
                return false;
            }
        }
        return true;
    }
}
