package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;

/**
 * The page of a long text that is shown, and what the reader finds on the others.
 *
 * @param number from 1
 * @param span of the text that it holds
 * @param asidesAfter numbers of the paragraphs, the first exclusive, behind which asides are told
 *     here
 * @param all the pages, for going to one of them
 * @param before remarks that the filter lets through on earlier pages
 * @param after as {@code before}, on later pages
 */
public record Leaf(
        int number,
        Span span,
        Numbers asidesAfter,
        List<Line> all,
        Optional<Elsewhere> before,
        Optional<Elsewhere> after) {

    public Leaf {
        all = List.copyOf(all);
    }

    record Numbers(int from, int to) {}

    /**
     * @param remarks how many of those that the filter lets through begin there
     */
    public record Line(int number, int firstParagraph, int lastParagraph, int remarks) {}

    /**
     * @param remarks how many there are
     * @param nearest number of the one that is read next from here
     */
    public record Elsewhere(int remarks, int nearest) {}

    /**
     * What belongs to places of the text: that on this page in full, the rest as a number.
     *
     * @param next where the rest goes on: on a later page, else on an earlier one
     */
    public record Share<T>(List<T> here, int elsewhere, Optional<Anchor> next) {
        public Share {
            here = List.copyOf(here);
        }

        public int total() {
            return here.size() + elsewhere;
        }
    }

    /**
     * What the address asks for; 0 for what it does not speak of.
     *
     * @param page number of the page
     * @param near number of a page; the next one is wanted on which there is something to see
     * @param remark number of the remark that is looked for
     * @param at offset of the place that is looked for, counted from 1
     */
    record Wanted(int page, int near, int remark, int at) {
        static final Wanted NOTHING = new Wanted(0, 0, 0, 0);

        static Wanted remark(int number) {
            return new Wanted(0, 0, number, 0);
        }
    }

    /**
     * @param let the remarks that the filter lets through
     * @param filtered whether it holds any back
     */
    static Leaf of(Opened opened, List<Judged> let, boolean filtered, Wanted wanted) {
        SourceText source = opened.report().source();
        List<Judged> judged = opened.judgement().remarks();
        Leaves leaves = Leaves.of(source, opened.report().outline(), judged);
        int[] counts = new int[leaves.count() + 1];
        let.forEach(j -> counts[leaves.holding(startOf(j))]++);
        int number = number(leaves, counts, judged, filtered, wanted);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= leaves.count(); i++) {
            lines.add(line(source, leaves.span(i), i, counts[i]));
        }
        Span span = leaves.span(number);
        return new Leaf(
                number,
                span,
                new Numbers(
                        number == 1 ? -1 : lastEnding(source, span.start()),
                        number == leaves.count()
                                ? Integer.MAX_VALUE
                                : lastEnding(source, span.end())),
                lines,
                elsewhere(let.stream().filter(j -> startOf(j) < span.start()).toList(), true),
                elsewhere(
                        let.stream().filter(j -> leaves.holding(startOf(j)) > number).toList(),
                        false));
    }

    public int count() {
        return all.size();
    }

    public Line line() {
        return all.get(number - 1);
    }

    boolean holds(int place) {
        return place >= span.start() && (place < span.end() || number == count());
    }

    boolean holds(Judged judged) {
        return holds(startOf(judged));
    }

    <T> Share<T> share(List<T> things, Function<T, Anchor> anchorOf) {
        List<T> here = things.stream().filter(t -> holds(anchorOf.apply(t).place())).toList();
        List<Anchor> others = things.stream().map(anchorOf).filter(a -> !holds(a.place())).toList();
        Optional<Anchor> next =
                others.stream()
                        .filter(a -> a.place() >= span.end())
                        .findFirst()
                        .or(() -> others.stream().findFirst());
        return new Share<>(here, others.size(), next);
    }

    private static int startOf(Judged judged) {
        return judged.remark().span().start();
    }

    private static int number(
            Leaves leaves, int[] counts, List<Judged> judged, boolean filtered, Wanted wanted) {
        if (wanted.remark() > 0 && wanted.remark() <= judged.size()) {
            return leaves.holding(startOf(judged.get(wanted.remark() - 1)));
        }
        if (wanted.at() > 0) {
            return leaves.holding(wanted.at() - 1);
        }
        if (wanted.page() > 0) {
            return Math.min(wanted.page(), leaves.count());
        }
        boolean anywhere = wanted.near() == 0 && !filtered;
        return anywhere ? 1 : nearest(Math.clamp(wanted.near(), 1, leaves.count()), counts);
    }

    /** The next page with something to see, else the one before, else the one that was named. */
    private static int nearest(int near, int[] counts) {
        for (int i = near; i < counts.length; i++) {
            if (counts[i] > 0) {
                return i;
            }
        }
        for (int i = near; i > 0; i--) {
            if (counts[i] > 0) {
                return i;
            }
        }
        return near;
    }

    private static Line line(SourceText source, Span span, int number, int remarks) {
        List<Paragraph> paragraphs = source.paragraphs();
        if (paragraphs.isEmpty()) {
            return new Line(number, 0, 0, remarks);
        }
        int first = Places.lastStartingUpTo(source, span.start());
        int last = Places.lastStartingUpTo(source, Math.max(span.start(), span.end() - 1));
        return new Line(
                number,
                paragraphs.get(Math.max(0, first)).number(),
                paragraphs.get(Math.max(0, last)).number(),
                remarks);
    }

    /** Number of the last paragraph that is over by then. */
    private static int lastEnding(SourceText source, int offset) {
        int last = Places.lastStartingUpTo(source, offset - 1);
        while (last >= 0 && source.paragraphs().get(last).span().end() > offset) {
            last--;
        }
        return last < 0 ? -1 : source.paragraphs().get(last).number();
    }

    private static Optional<Elsewhere> elsewhere(List<Judged> remarks, boolean before) {
        return remarks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Elsewhere(
                                remarks.size(),
                                (before ? remarks.getLast() : remarks.getFirst()).number()));
    }
}
