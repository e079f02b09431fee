package org.bihuan.text.wording;

import java.util.List;
import java.util.Optional;

/**
 * One line of a wording pack. What a line of each kind looks like is told in {@code docs/packs.md}.
 */
public sealed interface PackRow {
    /** Where the entry comes from; empty when the pack does not say. */
    default String source() {
        return "";
    }

    /**
     * A wrong word that is no word of its own, and what was probably meant.
     *
     * @param right one wording when there is no doubt, several when the author must choose
     * @param notAfter it is no slip right after one of these: it is then part of other words
     * @param notBefore it is no slip right before one of these
     */
    record Slip(
            String wrong,
            List<String> right,
            List<String> notAfter,
            List<String> notBefore,
            String source)
            implements PackRow {
        public Slip {
            right = List.copyOf(right);
            notAfter = List.copyOf(notAfter);
            notBefore = List.copyOf(notBefore);
        }

        /** Whether the slip at {@code offset} of {@code text} stands free of other words. */
        public boolean standsFree(String text, int offset) {
            return Guards.free(text, offset, wrong, notAfter, notBefore);
        }
    }

    /**
     * A wording that documents fix.
     *
     * @param wrong wordings that are known to be wrong
     * @param anchor a stretch of it that hardly occurs elsewhere, around which the text is compared
     *     with it; empty when only the wrong ones count
     * @param sure the correct wording may be offered as a replacement
     */
    record Wording(
            String correct,
            List<String> wrong,
            String anchor,
            Validity valid,
            boolean sure,
            String source)
            implements PackRow {
        public Wording {
            wrong = List.copyOf(wrong);
        }
    }

    /** Terms of which any two that stand side by side are separated by 、. */
    record Apart(List<String> terms, String source) implements PackRow {
        public Apart {
            terms = List.copyOf(terms);
        }
    }

    /** Two ways to write one thing, either of them right, but not both in one text. */
    record Both(String usual, String other, String source) implements PackRow {}

    /** A wording that names something good, and so cannot be what was found wanting. */
    record Positive(String term, String source) implements PackRow {}

    /**
     * A meeting: when it was held and what it adopted.
     *
     * @param held the month; {@link Validity#from} is the first one where it lasted longer
     */
    record Meeting(String name, Validity held, List<String> adopted, String source)
            implements PackRow {
        public Meeting {
            adopted = List.copyOf(adopted);
        }
    }

    /** How many plenary sessions the committee of one congress held; only of closed terms. */
    record Plenums(String term, int last, String source) implements PackRow {}

    /** A name that was given up: {@code valid.until} is the last month in which it was right. */
    record OldName(
            String old,
            String now,
            Validity valid,
            List<String> notAfter,
            List<String> notBefore,
            String source)
            implements PackRow {
        public OldName {
            notAfter = List.copyOf(notAfter);
            notBefore = List.copyOf(notBefore);
        }

        public boolean standsFree(String text, int offset) {
            return Guards.free(text, offset, old, notAfter, notBefore);
        }
    }

    /** A phrase of its time. */
    record Era(String phrase, Validity valid, String source) implements PackRow {}

    /** A rule or law that was replaced or abolished; {@code by} is empty when nothing took over. */
    record OldRule(String title, String by, Validity valid, String source) implements PackRow {}

    /**
     * Two words of one clause of which one is too many, such as 超过……以上.
     *
     * @param within characters between the two at most
     * @param number only where a number follows the first one
     */
    record Twice(String first, List<String> then, int within, boolean number, String source)
            implements PackRow {
        public Twice {
            then = List.copyOf(then);
        }
    }

    /**
     * A word that a unit's own list wants replaced or avoided.
     *
     * @param instead what to write; empty when it is only to be avoided
     * @param note why, in the words of the list
     * @param weight {@code error}, {@code warning} or {@code note}
     */
    record Own(BoundedPattern words, List<String> instead, String note, Optional<String> weight)
            implements PackRow {
        public Own {
            instead = List.copyOf(instead);
        }
    }

    /** A term that is right for this unit, whatever rules of wording say. */
    record Term(String term) implements PackRow {}

    /** A word that belongs to this unit's own remit. */
    record Remit(String word) implements PackRow {}

    /** How much a rule weighs here: {@code error}, {@code warning} or {@code note}. */
    record Weight(String rule, String severity) implements PackRow {}

    /** A rule that makes no sense here. */
    record Off(String rule) implements PackRow {}
}
