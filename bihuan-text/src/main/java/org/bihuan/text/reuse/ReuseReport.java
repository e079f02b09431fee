package org.bihuan.text.reuse;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;

/**
 * What a text shares with others, every place with its reason; no verdict. All spans are UTF-16
 * code units of the texts as read, half-open.
 *
 * @param characters of the question, blanks not counted; the figures are shares of them
 * @param compared texts that it was compared with
 * @param matches by place in the question; at one place the weightiest source first
 * @param sources the weightiest first
 * @param asides stretches of the question that are not counted, in order
 * @param leftovers names and placeholders that seem to have come along with copied text
 */
public record ReuseReport(
        String name,
        int characters,
        int compared,
        Figures figures,
        List<Match> matches,
        List<Source> sources,
        List<Aside> asides,
        List<Leftover> leftovers) {

    public ReuseReport {
        matches = List.copyOf(matches);
        sources = List.copyOf(sources);
        asides = List.copyOf(asides);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * Shares of the question's characters, 0 to 1, side by side as reviewers know them.
     *
     * @param total stands in a match, whatever it is
     * @param withoutQuotations without all that is subtracted
     * @param withoutOwnEarlier the same, and without what comes only from the author's own earlier
     *     texts
     * @param largestSource of what is not subtracted, the most that one source holds
     */
    public record Figures(
            double total,
            double withoutQuotations,
            double withoutOwnEarlier,
            double largestSource) {}

    /**
     * A stretch of the question and one of a source that are alike.
     *
     * @param holders texts of the index that hold words of it
     * @param equal equal stretches on both sides, in order, as far as they count; what lies between
     *     them differs
     */
    public record Match(
            String source,
            Span span,
            Span sourceSpan,
            Kind kind,
            Why why,
            Optional<Subtracted> subtracted,
            int holders,
            List<Equal> equal) {
        public Match {
            equal = List.copyOf(equal);
        }
    }

    /** A stretch that is equal on both sides but for marks, blanks, width and case. */
    public record Equal(Span span, Span sourceSpan) {}

    /**
     * @param share of the question's characters that it holds and that are not subtracted
     * @param matched characters of the question that it holds, subtracted ones included
     * @param text as read
     */
    public record Source(
            String id, String author, boolean reference, double share, int matched, String text) {}

    /** A stretch of the question that is not counted, whoever holds it. */
    public record Aside(Span span, Subtracted why) {}

    /**
     * @param word as it stands in the question
     * @param source a text that has the word too; empty for a placeholder
     */
    public record Leftover(Span span, String word, Optional<String> source) {}

    /** Whose words they are, as in the catalogue of remarks. */
    public enum Kind {
        /** The author's own earlier text. */
        R01,
        /** A colleague's or another unit's. */
        R02,
        /** A loaded reference text's. */
        R03,
        /** Criticism that was made before, or of somebody else too. */
        R05,
        /** The same but for single swapped words. */
        R06
    }

    /** How the two sides differ. */
    public enum Why {
        IDENTICAL,
        /** In marks, blanks, width or case only. */
        MARKS,
        /** In numbers or ordinals. */
        NUMBERS,
        /** In single words. */
        SWAPPED,
        /** Something was put in or left out. */
        INSERTED,
        EDITED
    }

    /** Why a match is not counted. */
    public enum Subtracted {
        NOTICE,
        HEADING,
        QUOTATION,
        WORDING,
        /** It stands in many texts. */
        COMMON,
        /** Shorter than what counts; listed in small collections only. */
        SHORT
    }
}
