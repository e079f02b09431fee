package org.bihuan.text.reuse;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Which grams stand in many texts, as one bit for a number of grams. They are counted at every
 * third place, beginning at another place in every text: a heading stands at the same offset
 * everywhere, and counted from the start it would be missed everywhere. Counting too much or too
 * little costs room or time and never a match.
 */
final class Common {
    private static final int EVERY = 3;
    private static final int FEWEST_BITS = 13;
    private static final int MOST_BITS = 26;

    private final int mask;
    final byte[] set;

    private Common(int bits, byte[] set) {
        this.mask = (1 << bits) - 1;
        this.set = set;
    }

    boolean holds(long hash) {
        int slot = (int) hash & mask;
        return (set[slot >>> 3] & 1 << (slot & 7)) != 0;
    }

    static int bits(long characters) {
        int wanted = 63 - Long.numberOfLeadingZeros(Math.max(1, characters / 4));
        return Math.clamp(wanted, FEWEST_BITS, MOST_BITS);
    }

    static Common of(Material material, List<Work.Part> parts, int bits) {
        List<byte[]> all =
                Work.all(
                        parts.stream()
                                .<Callable<byte[]>>map(part -> () -> counted(material, part, bits))
                                .toList());
        byte[] counts = all.getFirst();
        for (byte[] more : all.subList(1, all.size())) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (byte) Math.min(100, counts[i] + more[i]);
            }
        }
        byte[] set = new byte[counts.length >>> 3];
        IntStream.range(0, counts.length)
                .filter(slot -> counts[slot] > Grams.MOST / EVERY)
                .forEach(slot -> set[slot >>> 3] |= (byte) (1 << (slot & 7)));
        return new Common(bits, set);
    }

    private static byte[] counted(Material material, Work.Part part, int bits) {
        byte[] counts = new byte[1 << bits];
        int mask = counts.length - 1;
        Work.Scratch scratch = new Work.Scratch();
        for (int text = part.from(); text < part.to(); text++) {
            scratch.load(material, text);
            for (int i = text % EVERY; i < scratch.grams; i += EVERY) {
                int slot = (int) scratch.hashes[i] & mask;
                if (counts[slot] < 100) {
                    counts[slot]++;
                }
            }
        }
        return counts;
    }
}
