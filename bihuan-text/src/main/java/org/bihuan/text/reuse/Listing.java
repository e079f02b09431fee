package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.Aligner.Passage;
import org.bihuan.text.reuse.Aligner.Run;
import org.bihuan.text.reuse.ReuseReport.Equal;
import org.bihuan.text.reuse.ReuseReport.Kind;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Subtracted;
import org.jspecify.annotations.Nullable;

/** Turns passages in folded characters into matches of the texts as read. */
final class Listing {
    private final ReuseQuestion question;
    private final FoldedText mine;
    private final int[] holders;
    private final BitSet criticisms;
    private ReuseText from = new ReuseText("", "");
    private FoldedText theirs = Folding.fold("");
    private final int texts;

    Listing(ReuseQuestion question, FoldedText mine, int[] holders, int texts) {
        this.question = question;
        this.mine = mine;
        this.holders = holders;
        this.criticisms = Criticisms.in(mine.raw);
        this.texts = texts;
    }

    /** The source of the matches that are asked for next. */
    void of(ReuseText next) {
        from = next;
        theirs = Folding.fold(next.text());
    }

    Match match(char[] chars, Passage passage, @Nullable Subtracted subtracted) {
        Span span = mine.raw(passage.start(), passage.end());
        Span sourceSpan = theirs.raw(passage.sourceStart(), passage.sourceEnd());
        int more = marksBehind(span.end(), sourceSpan.end());
        span = new Span(span.start(), span.end() + more);
        sourceSpan = new Span(sourceSpan.start(), sourceSpan.end() + more);
        Differences differences = new Differences(passage, mine, chars);
        return new Match(
                from.id(),
                span,
                sourceSpan,
                kind(differences, span),
                differences.why(span.in(mine.raw).equals(sourceSpan.in(theirs.raw))),
                Optional.ofNullable(subtracted),
                Math.min(texts, holdersOf(passage)),
                equal(passage));
    }

    /** Marks that follow on both sides belong to the passage. */
    private int marksBehind(int end, int sourceEnd) {
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

    private Kind kind(Differences differences, Span span) {
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

    private List<Equal> equal(Passage passage) {
        List<Equal> equal = new ArrayList<>();
        for (Run run : passage.runs()) {
            equal.add(
                    new Equal(
                            mine.raw(run.start(), run.end()),
                            theirs.raw(run.sourceStart(), run.sourceEnd())));
        }
        return equal;
    }
}
