package org.bihuan.text.reuse;

/**
 * Runs of {@link #LENGTH} characters as 64-bit numbers: the characters themselves stand in two
 * registers that move on by one character at a time, and one multiplication each mixes them; no
 * division, no table. Which bits mean what: the highest choose the bucket, 24 to 33 are the tag,
 * the lowest choose the slot of the common set.
 */
final class Grams {
    /** Characters of a gram. */
    static final int LENGTH = 8;

    /** Every so many of the rare grams are kept. */
    static final int STRIDE = 6;

    /** Every shared run of so many characters is found: a window holds STRIDE grams. */
    static final int WINDOW = LENGTH + STRIDE - 1;

    /** More holders than that and a list is not walked through any more. */
    static final int MOST = 24;

    private static final int TAG_BITS = 8 * Layout.ENTRY - Layout.PLACE_BITS;

    private Grams() {}

    static int count(int length) {
        return Math.max(0, length - LENGTH + 1);
    }

    /** Fills {@code hashes} with one number for every place at which a gram begins. */
    static void hash(char[] chars, int length, long[] hashes) {
        int grams = count(length);
        if (grams == 0) {
            return;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            high = (high << 16) | (low >>> 48);
            low = (low << 16) | chars[i];
        }
        for (int i = 0; i < grams; i++) {
            high = (high << 16) | (low >>> 48);
            low = (low << 16) | chars[i + LENGTH - 1];
            long h = high * 0x9E3779B97F4A7C15L + low * 0xC2B2AE3D27D4EB4FL;
            h ^= h >>> 29;
            h *= 0xBF58476D1CE4E5B9L;
            hashes[i] = h ^ (h >>> 32);
        }
    }

    /** A number for the window whose first and last grams these are; never 0. */
    static long window(long first, long last) {
        long h = (first ^ Long.rotateLeft(last, 31)) * 0x94D049BB133111EBL;
        h ^= h >>> 31;
        return h == 0 ? 1 : h;
    }

    /** Ten bits that stand in an entry above its place. */
    static int tag(long hash) {
        return (int) (hash >>> 24) & (1 << TAG_BITS) - 1;
    }
}
