package org.bihuan.text.reuse;

import java.util.Arrays;

/** A folded question in the alphabets of segments. */
final class Spelling {
    private final int length;

    /** Its different characters, and for each place which of them stands there. */
    private final char[] distinct;

    private final char[] which;

    Spelling(FoldedText question) {
        this.length = question.length;
        this.which = new char[length];
        char[] known = new char[1 << 16];
        char[] found = new char[Math.min(length, known.length)];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = question.chars[i];
            if (known[c] == 0) {
                found[count++] = c;
                known[c] = (char) count;
            }
            which[i] = (char) (known[c] - 1);
        }
        this.distinct = Arrays.copyOf(found, count);
    }

    /** By place the number of its character; {@link Letters#NONE} where the segment has none. */
    char[] in(Letters letters) {
        char[] numbers = new char[distinct.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = letters.number(distinct[i]);
        }
        char[] spelt = new char[length];
        for (int i = 0; i < length; i++) {
            spelt[i] = numbers[which[i]];
        }
        return spelt;
    }
}
