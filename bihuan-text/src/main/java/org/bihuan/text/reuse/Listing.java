package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport.Equal;
import org.bihuan.text.reuse.ReuseReport.Kind;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Subtracted;

/** Turns passages in folded characters into matches of the texts as read. */
final class Listing {
    private final ReuseQuestion question;
    private final FoldedText mine;
    private final int[] holders;
    private final BitSet criticisms;
    private final int texts;

    Listing(ReuseQuestion question, FoldedText mine, int[] holders, int texts) {
        this.question = question;
        this.mine = mine;
        this.holders = holders;
        this.criticisms = Criticisms.in(mine.raw);
        this.texts = texts;
    }

    Match match(
            ReuseText from, FoldedText theirs, Passage passage, Optional<Subtracted> subtracted) {
        Span span = mine.raw(passage.start(), passage.end());
        Span sourceSpan = theirs.raw(passage.sourceStart(), passage.sourceEnd());
        int more = marksBehind(theirs, span.end(), sourceSpan.end());
        span = new Span(span.start(), span.end() + more);
        sourceSpan = new Span(sourceSpan.start(), sourceSpan.end() + more);
        Differences differences = new Differences(passage, mine.chars, theirs.chars);
        return new Match(
                from.id(),
                span,
                sourceSpan,
                kind(from, differences, span),
                differences.why(span.in(mine.raw).equals(sourceSpan.in(theirs.raw))),
                subtracted,
                Math.min(texts, holdersOf(passage)),
                equal(theirs, passage, more));
    }

    /** Marks that follow on both sides belong to the passage. */
    private int marksBehind(FoldedText theirs, int end, int sourceEnd) {
        int more = 0;
        while (end + more < mine.raw.length()
                && sourceEnd + more < theirs.raw.length()
                && mine.raw.charAt(end + more) == theirs.raw.charAt(sourceEnd + more)
                && Folding.TABLE[mine.raw.charAt(end + more)] == 0
                && !Character.isSurrogate(mine.raw.charAt(end + more))
                && mine.raw.charAt(end + more) != '\n') {
            more++;
        }
        return more;
    }

    private int holdersOf(Passage passage) {
        int most = 1;
        for (int i = passage.start(); i < passage.end(); i++) {
            most = Math.max(most, holders[i]);
        }
        return most;
    }

    private Kind kind(ReuseText from, Differences differences, Span span) {
        if (criticisms.get(span.start(), span.end()).cardinality() * 2 > span.length()) {
            return Kind.R05;
        }
        if (differences.isSwap()) {
            return Kind.R06;
        }
        if (!question.author().isEmpty() && question.author().equals(from.author())) {
            return Kind.R01;
        }
        return from.reference() ? Kind.R03 : Kind.R02;
    }

    /**
     * @param more marks behind the last one that are equal too
     */
    private List<Equal> equal(FoldedText theirs, Passage passage, int more) {
        List<Equal> equal = new ArrayList<>(passage.runs());
        for (int run = 0; run < passage.runs(); run++) {
            Span span = mine.raw(passage.start(run), passage.end(run));
            Span other = theirs.raw(passage.sourceStart(run), passage.sourceEnd(run));
            int marks = run == passage.runs() - 1 ? more : 0;
            equal.add(
                    new Equal(
                            new Span(span.start(), span.end() + marks),
                            new Span(other.start(), other.end() + marks)));
        }
        return equal;
    }
}
