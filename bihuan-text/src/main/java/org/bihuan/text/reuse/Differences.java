package org.bihuan.text.reuse;

import org.bihuan.text.reuse.Aligner.Passage;
import org.bihuan.text.reuse.Aligner.Run;
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

    Differences(Passage passage, FoldedText question, char[] source) {
        this.passage = passage;
        Run last = passage.runs().getFirst();
        for (Run run : passage.runs().subList(1, passage.runs().size())) {
            difference(question.chars, last.end(), run.start(), source, last, run);
            last = run;
        }
    }

    private void difference(char[] mine, int from, int to, char[] source, Run last, Run next) {
        int ours = to - from;
        int theirs = next.sourceStart() - last.sourceEnd();
        if (ours == 0 && theirs == 0) {
            return;
        }
        any = true;
        onlyNumbers &=
                numerals(mine, from, to) && numerals(source, last.sourceEnd(), next.sourceStart());
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
