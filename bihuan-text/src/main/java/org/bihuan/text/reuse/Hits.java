package org.bihuan.text.reuse;

import java.util.Arrays;

/** Shared runs that were found, each as long as it can be: five numbers a run. */
final class Hits {
    private static final int WIDTH = 3;

    /** Segment, text and number of the run, so that sorting brings those of a text together. */
    private long[] owner = new long[256];

    private int[] values = new int[256 * WIDTH];
    int count;

    void add(int segment, int text, int start, int sourceStart, int length) {
        if (count == owner.length) {
            owner = Arrays.copyOf(owner, 2 * count);
            values = Arrays.copyOf(values, 2 * count * WIDTH);
        }
        owner[count] = (long) segment << 56 | (long) text << 26 | count;
        values[count * WIDTH] = start;
        values[count * WIDTH + 1] = sourceStart;
        values[count * WIDTH + 2] = length;
        count++;
    }

    /** At most so many runs of one question are kept. */
    boolean isFull() {
        return count == 1 << 26;
    }

    /** Brings the runs of each text together, each text's in the order in which they came. */
    void sort() {
        Arrays.sort(owner, 0, count);
    }

    int segment(int place) {
        return (int) (owner[place] >>> 56);
    }

    int text(int place) {
        return (int) (owner[place] >>> 26) & (1 << 30) - 1;
    }

    boolean sameText(int place, int other) {
        return owner[place] >>> 26 == owner[other] >>> 26;
    }

    int start(int place) {
        return values[number(place) * WIDTH];
    }

    int sourceStart(int place) {
        return values[number(place) * WIDTH + 1];
    }

    int length(int place) {
        return values[number(place) * WIDTH + 2];
    }

    private int number(int place) {
        return (int) owner[place] & (1 << 26) - 1;
    }
}
