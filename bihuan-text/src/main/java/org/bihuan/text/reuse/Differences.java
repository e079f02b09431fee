package org.bihuan.text.reuse;

import org.bihuan.text.reuse.ReuseReport.Why;

/** How the two sides of a passage differ. */
final class Differences {
    private static final String NUMERALS = "一二三四五六七八九十百千零两第0123456789年月日届次个";

    /** A swapped word is no longer than this on either side. */
    private static final int LONGEST_WORD = 4;

    private static final double SWAP_LIKENESS = 0.95;
    private static final int SWAP_LENGTH = 30;

    private boolean any;
    private boolean onlyNumbers = true;
    private boolean onlySwaps = true;
    private boolean onlyInserted = true;
    private final Passage passage;

    Differences(Passage passage, char[] mine, char[] source) {
        this.passage = passage;
        for (int run = 1; run < passage.runs(); run++) {
            difference(mine, passage.end(run - 1), passage.start(run), source, run);
        }
    }

    private void difference(char[] mine, int from, int to, char[] source, int run) {
        int sourceFrom = passage.sourceEnd(run - 1);
        int sourceTo = passage.sourceStart(run);
        int ours = to - from;
        int theirs = sourceTo - sourceFrom;
        if (ours == 0 && theirs == 0) {
            return;
        }
        any = true;
        onlyNumbers &= numerals(mine, from, to) && numerals(source, sourceFrom, sourceTo);
        onlySwaps &= ours > 0 && theirs > 0 && ours <= LONGEST_WORD && theirs <= LONGEST_WORD;
        onlyInserted &= ours == 0 || theirs == 0;
    }

    private static boolean numerals(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NUMERALS.indexOf(chars[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param marksAgree whether the stretches as read are equal
     */
    Why why(boolean marksAgree) {
        if (!any) {
            return marksAgree ? Why.IDENTICAL : Why.MARKS;
        }
        if (onlyNumbers) {
            return Why.NUMBERS;
        }
        if (onlySwaps) {
            return Why.SWAPPED;
        }
        return onlyInserted ? Why.INSERTED : Why.EDITED;
    }

    /** The same text but for single words. */
    boolean isSwap() {
        return any
                && onlySwaps
                && passage.end() - passage.start() >= SWAP_LENGTH
                && passage.likeness() >= SWAP_LIKENESS;
    }
}
