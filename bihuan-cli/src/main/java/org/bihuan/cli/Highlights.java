package org.bihuan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Severity;

/**
 * Remarks overlap, elements must not: cuts a stretch of text wherever a remark begins or ends.
 *
 * @param remarks in reading order; they are numbered from 1
 */
record Highlights(List<Remark> remarks) {

    /**
     * A stretch under the same remarks throughout.
     *
     * @param severity of the gravest of them; empty when there is none
     * @param starting numbers of the remarks that begin where the stretch begins
     */
    record Piece(Span span, Optional<Severity> severity, List<Integer> starting) {}

    /** The pieces of {@code stretch}, in order; together they are all of it. */
    List<Piece> in(Span stretch) {
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(stretch.start());
        cuts.add(stretch.end());
        for (Remark remark : remarks) {
            addInside(cuts, stretch, remark.span().start());
            addInside(cuts, stretch, remark.span().end());
        }
        List<Piece> pieces = new ArrayList<>();
        int from = stretch.start();
        for (int to : cuts.tailSet(stretch.start(), false)) {
            pieces.add(piece(new Span(from, to)));
            from = to;
        }
        List<Integer> atTheEnd = beginningAt(stretch.end());
        if (!atTheEnd.isEmpty()) {
            Span end = new Span(stretch.end(), stretch.end());
            pieces.add(new Piece(end, Optional.empty(), atTheEnd));
        }
        return pieces;
    }

    private Piece piece(Span span) {
        Optional<Severity> gravest =
                remarks.stream()
                        .filter(r -> r.span().contains(span))
                        .map(Remark::severity)
                        .min(Comparator.naturalOrder());
        return new Piece(span, gravest, beginningAt(span.start()));
    }

    private List<Integer> beginningAt(int offset) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
            if (remarks.get(i).span().start() == offset) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    private static void addInside(TreeSet<Integer> cuts, Span stretch, int offset) {
        if (stretch.contains(offset)) {
            cuts.add(offset);
        }
    }
}
