package org.bihuan.text.rules;

import java.util.Arrays;
import org.bihuan.text.Span;

/**
 * Places of a line where two characters stand that stand again a little further on: the only ones
 * where a word can stand twice. Goes through the line once, from its end, and keeps for each pair
 * of characters where it was seen last; pairs that share a slot give a place too many, never one
 * too few.
 */
final class Recurrences {
    private static final int SLOTS = 1 << 10;

    private final String text;
    private final int reach;
    private final int[] seen = new int[SLOTS];
    private int[] places = new int[16];
    private int count;
    private boolean neighbours;

    /**
     * @param reach how many characters further on at most
     */
    Recurrences(String text, int reach) {
        this.text = text;
        this.reach = reach;
        Arrays.fill(seen, Integer.MAX_VALUE);
    }

    void lookAt(Span line) {
        count = 0;
        neighbours = false;
        for (int i = line.end() - 2; i >= line.start(); i--) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            int slot = ((c * 31 + next) * 0x9E3779B1) >>> 22;
            int last = seen[slot];
            if (last - i <= reach && last > i && last < line.end()) {
                add(i);
            }
            neighbours |= c == next;
            seen[slot] = i;
        }
    }

    private void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    int count() {
        return count;
    }

    /** The places in ascending order, {@code n} from 0. */
    int place(int n) {
        return places[count - 1 - n];
    }

    /** Whether any character of the line stands twice in a row. */
    boolean anyNeighbours() {
        return neighbours;
    }
}
