package org.bihuan.text.reuse;

import java.util.BitSet;
import java.util.Optional;
import org.bihuan.text.reuse.ReuseReport.Subtracted;

/**
 * What each folded character of a question weighs, as sums from its beginning, so that a stretch
 * costs two look-ups: characters of the text as read that go with it, characters that are not
 * subtracted, and their rarity.
 */
final class Scales {
    private final Subtraction subtraction;
    private final int[] characters;
    private final int[] owns;
    private final double[] rarities;

    /** Folded characters that are not subtracted. */
    final BitSet own = new BitSet();

    /**
     * @param holders by folded character, texts that hold it
     * @param texts that there are
     */
    Scales(FoldedText question, Subtraction subtraction, int[] holders, int texts) {
        this.subtraction = subtraction;
        int length = question.length;
        this.characters = charactersOf(question);
        this.owns = new int[length + 1];
        this.rarities = new double[length + 1];
        double most = Math.log(texts + 1.0);
        int lastHolders = -1;
        double rarity = 0;
        for (int i = 0; i < length; i++) {
            boolean counts = subtraction.isOwn(i);
            if (counts) {
                own.set(i);
                if (holders[i] != lastHolders) {
                    lastHolders = holders[i];
                    rarity = most - Math.log(Math.max(1, lastHolders));
                }
            }
            owns[i + 1] = owns[i] + (counts ? 1 : 0);
            rarities[i + 1] = rarities[i] + (counts ? rarity : 0);
        }
    }

    /** Blanks are not counted; what stands before the first folded character goes with it. */
    private static int[] charactersOf(FoldedText question) {
        int[] sums = new int[question.length + 1];
        int sum = 0;
        int at = 0;
        for (int i = 0; i < question.length; i++) {
            int to = i + 1 < question.length ? question.rawStart(i + 1) : question.raw.length();
            for (; at < to; at++) {
                char c = question.raw.charAt(at);
                sum += Character.isWhitespace(c) || c == '\u3000' ? 0 : 1;
            }
            sums[i + 1] = sum;
        }
        return sums;
    }

    int characters() {
        return characters[characters.length - 1];
    }

    int own(int start, int end) {
        return owns[end] - owns[start];
    }

    double rarity(int start, int end) {
        return rarities[end] - rarities[start];
    }

    double share(BitSet places) {
        return characters() == 0 ? 0 : (double) characters(places) / characters();
    }

    int characters(BitSet places) {
        int sum = 0;
        int start = places.nextSetBit(0);
        while (start >= 0) {
            int end = places.nextClearBit(start);
            sum += characters[end] - characters[start];
            start = places.nextSetBit(end);
        }
        return sum;
    }

    /** Why a passage does not count; empty when it does. */
    Optional<Subtracted> reason(Passage passage) {
        int ownRuns = 0;
        for (int run = 0; run < passage.runs(); run++) {
            ownRuns += own(passage.start(run), passage.end(run));
        }
        if (ownRuns >= Grams.WINDOW) {
            return Aligner.counts(passage, Grams.WINDOW)
                    ? Optional.empty()
                    : Optional.of(Subtracted.SHORT);
        }
        return Optional.of(subtraction.most(passage).orElse(Subtracted.SHORT));
    }
}
