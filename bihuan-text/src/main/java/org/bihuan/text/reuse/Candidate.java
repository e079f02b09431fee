package org.bihuan.text.reuse;

import java.util.BitSet;
import java.util.List;

/** A text that shares runs with a question: first only these, then aligned and weighed. */
final class Candidate implements Aligner.Runs {
    final int segment;
    final int text;
    private final Hits hits;
    private final int from;
    private final int to;

    /** How much it is worth to look at, from its runs alone. */
    double promise;

    /** Folded characters of its runs that are not subtracted. */
    int promised;

    List<Passage> passages = List.of();

    /** Folded characters of the question in its passages; and those of them that count. */
    final BitSet all = new BitSet();

    final BitSet own = new BitSet();
    double score;

    /** Those between two places of sorted hits. */
    Candidate(Hits hits, int from, int to) {
        this.hits = hits;
        this.from = from;
        this.to = to;
        this.segment = hits.segment(from);
        this.text = hits.text(from);
    }

    @Override
    public int count() {
        return to - from;
    }

    @Override
    public int start(int run) {
        return hits.start(from + run);
    }

    @Override
    public int sourceStart(int run) {
        return hits.sourceStart(from + run);
    }

    @Override
    public int length(int run) {
        return hits.length(from + run);
    }

    int end(int run) {
        return start(run) + length(run);
    }

    /** Whether a run of this length or more meets one of these places. */
    boolean meets(BitSet places, int least) {
        for (int run = 0; run < count(); run++) {
            if (length(run) >= least) {
                int place = places.nextSetBit(start(run));
                if (place >= 0 && place < end(run)) {
                    return true;
                }
            }
        }
        return false;
    }
}
