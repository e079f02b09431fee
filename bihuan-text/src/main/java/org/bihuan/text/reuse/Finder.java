package org.bihuan.text.reuse;

import static org.bihuan.text.reuse.Layout.INT;
import static org.bihuan.text.reuse.Layout.LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every run of 13 characters or more that a question shares with the texts of some segments,
 * and many of 8 to 12.
 *
 * <p>Every place of the question is looked up. Behind a rare gram stand the few places that have
 * its bucket and tag; each is compared, extended both ways as far as the characters agree, and its
 * diagonal remembered, so that the same run is not walked through again. Windows made of common
 * grams are summed over the segments first: up to {@link Grams#MOST} holders are all visited, of
 * more only the earliest. Cost: some two thousand lookups a statement and segment, each of which
 * misses the cache three times: at its bucket, its entry and the text. All buckets are therefore
 * loaded in a loop of their own, then all entries, then all first characters, so that the processor
 * waits for many of them at once.
 */
final class Finder {
    private static final int NONE = -1;
    private static final long ENTRY_MASK = (1L << (8 * Layout.ENTRY)) - 1;
    private static final int PLACE_MASK = (1 << Layout.PLACE_BITS) - 1;

    private final List<Live> segments;
    private final int length;
    private final int grams;
    private final long[] hashes;
    private final Spelling spelling;
    private final Hits hits = new Hits();

    /** By place of the question: holders of the window of common grams that begins there. */
    final int[] commonHolders;

    /** Which texts are no partners, by segment; empty where all are. */
    private final Exclusion exclusion;

    /** Texts that a question is not to be compared with. */
    interface Exclusion {
        boolean excludes(int segment, int text);
    }

    Finder(List<Live> segments, FoldedText question, Exclusion exclusion) {
        this.segments = segments;
        this.exclusion = exclusion;
        this.length = question.length;
        this.grams = Grams.count(length);
        this.hashes = new long[grams];
        Grams.hash(question.chars, length, hashes);
        this.spelling = new Spelling(question);
        this.commonHolders = new int[Math.max(0, grams - Grams.STRIDE + 1)];
    }

    /** The question by the numbers of a segment's characters. */
    char[] spelling(Segment segment) {
        return spelling.in(segment.letters);
    }

    Hits find() {
        int[][] windows = new int[segments.size()][];
        boolean[][] rare = new boolean[segments.size()][];
        for (int s = 0; s < segments.size(); s++) {
            Segment segment = segments.get(s).segment();
            rare[s] = rare(segment);
            windows[s] = windows(segment, rare[s]);
        }
        boolean[] shown = new boolean[commonHolders.length];
        for (int s = 0; s < segments.size(); s++) {
            new Pass(s).run(rare[s], windows[s], shown);
        }
        hits.sort();
        return hits;
    }

    private boolean[] rare(Segment segment) {
        boolean[] rare = new boolean[grams];
        for (int i = 0; i < grams; i++) {
            rare[i] = !segment.isCommon(hashes[i]);
        }
        return rare;
    }

    /** Number of the window that begins at each place, or -1. */
    private int[] windows(Segment segment, boolean[] rare) {
        int[] windows = new int[commonHolders.length];
        int run = 0;
        for (int i = 0; i < grams; i++) {
            run = rare[i] ? 0 : run + 1;
            int from = i - Grams.STRIDE + 1;
            if (from >= 0) {
                windows[from] = NONE;
                if (run >= Grams.STRIDE) {
                    int window = segment.window(Grams.window(hashes[from], hashes[i]));
                    windows[from] = window;
                    if (window != NONE) {
                        commonHolders[from] += segment.windowTexts(window);
                    }
                }
            }
        }
        return windows;
    }

    /** One segment. */
    private final class Pass {
        private final int number;
        private final Live live;
        private final Segment segment;
        private final char[] chars;
        private final Diagonals diagonals = new Diagonals();

        /** Places of texts that may hold the gram at a place of the question, in its order. */
        private int[] mine = new int[512];

        private int[] theirs = new int[512];
        private int candidates;

        Pass(int number) {
            this.number = number;
            this.live = segments.get(number);
            this.segment = live.segment();
            this.chars = spelling.in(segment.letters);
        }

        void run(boolean[] rare, int[] windows, boolean[] shown) {
            lookUp(rare);
            boolean[] hopeful = hopeful();
            int next = 0;
            for (int i = 0; i < grams; i++) {
                while (next < candidates && mine[next] == i) {
                    if (hopeful[next]) {
                        compare(i, theirs[next]);
                    }
                    next++;
                }
                if (i < windows.length && windows[i] != NONE) {
                    visit(i, windows[i], shown);
                }
            }
        }

        private void lookUp(boolean[] rare) {
            MemorySegment buckets = segment.rareBuckets;
            MemorySegment entries = segment.rareEntries;
            int shift = segment.rareShift;
            int[] from = new int[grams];
            int[] to = new int[grams];
            for (int i = 0; i < grams; i++) {
                if (rare[i]) {
                    long bucket = hashes[i] >>> shift;
                    from[i] = buckets.getAtIndex(INT, bucket);
                    to[i] = buckets.getAtIndex(INT, bucket + 1);
                }
            }
            for (int i = 0; i < grams; i++) {
                int tag = Grams.tag(hashes[i]);
                for (int e = from[i]; e < to[i]; e++) {
                    long entry = entries.get(LONG, (long) Layout.ENTRY * e) & ENTRY_MASK;
                    if (entry >>> Layout.PLACE_BITS == tag) {
                        candidate(i, (int) entry & PLACE_MASK);
                    }
                }
            }
        }

        private void candidate(int i, int place) {
            if (candidates == mine.length) {
                mine = Arrays.copyOf(mine, 2 * candidates);
                theirs = Arrays.copyOf(theirs, 2 * candidates);
            }
            mine[candidates] = i;
            theirs[candidates++] = place;
        }

        /** Whose first and last characters agree. */
        private boolean[] hopeful() {
            boolean[] hopeful = new boolean[candidates];
            int last = Grams.LENGTH - 1;
            for (int c = 0; c < candidates; c++) {
                // Differences rather than conditions: nothing for the processor to guess.
                int first = segment.number(theirs[c]) - chars[mine[c]];
                int other = segment.number(theirs[c] + last) - chars[mine[c] + last];
                hopeful[c] = (first | other) == 0;
            }
            return hopeful;
        }

        private void visit(int i, int window, boolean[] shown) {
            boolean all = commonHolders[i] <= Grams.MOST;
            int end = segment.windowFirst(window + 1);
            for (int e = segment.windowFirst(window); e < end && (all || !shown[i]); e++) {
                if (compare(i, segment.windowPlace(e))) {
                    shown[i] = true;
                }
            }
        }

        /** Whether a run is there that may be shown. */
        private boolean compare(int i, int place) {
            int known = diagonals.reach(place - i);
            if (known >> 1 > i) {
                return (known & 1) != 0;
            }
            int to = 0;
            while (i + to < length && at(place + to) == chars[i + to]) {
                to++;
            }
            if (to < Grams.LENGTH) {
                return false;
            }
            int back = 0;
            while (back < i && place > back && at(place - back - 1) == chars[i - back - 1]) {
                back++;
            }
            int text = segment.text(place);
            boolean shown = live.holds(text) && !exclusion.excludes(number, text) && !hits.isFull();
            diagonals.put(place - i, (i + to) << 1 | (shown ? 1 : 0));
            if (shown) {
                hits.add(number, text, i - back, place - back - segment.start(text), back + to);
            }
            return shown;
        }

        private int at(int place) {
            return segment.number(place);
        }
    }

    /**
     * How far the question is covered on each diagonal, doubled, plus one where the run may be
     * shown; an open hash table.
     */
    private static final class Diagonals {
        private int[] keys = new int[1 << 10];
        private int[] reach = new int[1 << 10];
        private int count;

        int reach(int diagonal) {
            return reach[slot(diagonal)];
        }

        /** A reach is never 0, so 0 marks a free slot. */
        private int slot(int diagonal) {
            int mask = keys.length - 1;
            int slot = (diagonal * 0x9E3779B1) >>> 7 & mask;
            while (reach[slot] != 0 && keys[slot] != diagonal) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        void put(int diagonal, int to) {
            int slot = slot(diagonal);
            if (reach[slot] == 0) {
                count++;
                if (2 * count > keys.length) {
                    grow();
                    slot = slot(diagonal);
                }
            }
            keys[slot] = diagonal;
            reach[slot] = to;
        }

        private void grow() {
            int[] oldKeys = keys;
            int[] oldReach = reach;
            keys = new int[2 * oldKeys.length];
            reach = new int[2 * oldKeys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldReach[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    reach[slot] = oldReach[i];
                }
            }
        }
    }
}
