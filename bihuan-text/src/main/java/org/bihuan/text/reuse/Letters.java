package org.bihuan.text.reuse;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The folded characters that the texts of a segment are written with, in order: a text holds their
 * numbers, from 1 on, in as few bits as the largest needs: 12 or 13 for a great collection of
 * Chinese prose, where UTF-16 takes 16. 0 ends a text, and fills one that was erased. Numbers lie
 * one behind the other, the lowest bits first, each wherever the last one ends.
 */
final class Letters {
    /** The number of a character that no text has. */
    static final char NONE = '\uFFFF';

    private static final int UTF_16 = 1 << 16;

    /** Of eight bytes, so many bits are of use wherever the first number begins. */
    private static final int AT_ONCE = 57;

    final char[] all;
    final int bits;

    /** The same behind a '\0'. */
    private final char[] byNumber;

    private final int mask;

    Letters(char[] all) {
        this.all = all;
        this.byNumber = new char[all.length + 1];
        System.arraycopy(all, 0, byNumber, 1, all.length);
        this.bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(all.length));
        this.mask = (1 << bits) - 1;
    }

    static Letters of(Material material, List<Work.Part> parts) {
        boolean[] seen = new boolean[UTF_16];
        Work.all(
                parts.stream()
                        .<Callable<Boolean>>map(part -> () -> look(material, part, seen))
                        .toList());
        char[] all = new char[UTF_16];
        int count = 0;
        for (int c = 1; c < UTF_16; c++) {
            if (seen[c]) {
                all[count++] = (char) c;
            }
        }
        return new Letters(Arrays.copyOf(all, count));
    }

    /** Several threads may set the same marks; none takes one away. */
    private static boolean look(Material material, Work.Part part, boolean[] seen) {
        Work.Scratch scratch = new Work.Scratch();
        for (int text = part.from(); text < part.to(); text++) {
            scratch.read(material, text);
            for (int i = 0; i < scratch.length; i++) {
                seen[scratch.chars[i]] = true;
            }
        }
        return true;
    }

    /** By character its number; 0 for those that no text has. */
    char[] numbers() {
        char[] numbers = new char[UTF_16];
        for (int i = 0; i < all.length; i++) {
            numbers[all[i]] = (char) (i + 1);
        }
        return numbers;
    }

    char number(char c) {
        int place = Arrays.binarySearch(all, c);
        return place < 0 ? NONE : (char) (place + 1);
    }

    int number(MemorySegment packed, long place) {
        long bit = place * bits;
        return packed.get(Layout.INT, bit >>> 3) >>> (int) (bit & 7) & mask;
    }

    void numbers(MemorySegment packed, long place, int count, char[] into, int at) {
        long bit = place * bits;
        int i = at;
        int end = at + count;
        int together = AT_ONCE / bits;
        while (i < end) {
            long some = packed.get(Layout.LONG, bit >>> 3) >>> (int) (bit & 7);
            int until = Math.min(end, i + together);
            bit += (long) (until - i) * bits;
            while (i < until) {
                into[i++] = (char) (some & mask);
                some >>>= bits;
            }
        }
    }

    /** What was written; '\0' where it was erased. */
    void characters(MemorySegment packed, long place, int count, char[] into) {
        numbers(packed, place, count, into, 0);
        for (int i = 0; i < count; i++) {
            int number = into[i];
            into[i] = number < byNumber.length ? byNumber[number] : 0;
        }
    }

    /** Sets {@code count} numbers to 0 and leaves the bits on both sides alone. */
    void erase(MemorySegment packed, long place, int count) {
        long bit = place * bits;
        long end = (place + count) * bits;
        while (bit < end) {
            int low = (int) (bit & 7);
            int high = (int) Math.min(8, low + end - bit);
            int gone = (1 << high) - (1 << low);
            byte old = packed.get(Layout.BYTE, bit >>> 3);
            packed.set(Layout.BYTE, bit >>> 3, (byte) (old & ~gone));
            bit += high - low;
        }
    }
}
