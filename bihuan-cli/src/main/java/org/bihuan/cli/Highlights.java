package org.bihuan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;

/** Remarks overlap, elements must not: cuts a stretch of text wherever a remark begins or ends. */
final class Highlights {
    private final List<Remark> remarks;

    /** By index of a remark: how far it and those before it reach. */
    private final int[] reach;

    /**
     * A stretch under the same remarks throughout.
     *
     * @param covering these remarks, in no order
     * @param severity of the gravest of them; empty when there is none
     * @param starting numbers of the remarks that begin where the stretch begins
     */
    record Piece(
            Span span,
            List<Remark> covering,
            Optional<Severity> severity,
            List<Integer> starting) {}

    /**
     * @param remarks in reading order; they are numbered from 1
     */
    Highlights(List<Remark> remarks) {
        this.remarks = remarks;
        this.reach = new int[remarks.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, remarks.get(i).span().end());
            reach[i] = furthest;
        }
    }

    /** The pieces of {@code stretch}, in order; together they are all of it. */
    List<Piece> in(Span stretch) {
        int first = firstReaching(stretch.start());
        int last = first;
        TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
        while (last < remarks.size() && remarks.get(last).span().start() <= stretch.end()) {
            addInside(cuts, stretch, remarks.get(last).span().start());
            addInside(cuts, stretch, remarks.get(last).span().end());
            last++;
        }
        Sweep sweep = new Sweep(first, last);
        List<Piece> pieces = new ArrayList<>();
        int from = stretch.start();
        for (int to : cuts.tailSet(stretch.start(), false)) {
            List<Integer> starting = sweep.moveTo(from);
            pieces.add(new Piece(new Span(from, to), sweep.covering(), sweep.gravest(), starting));
            from = to;
        }
        List<Integer> atTheEnd = from == stretch.start() ? List.of() : sweep.moveTo(from);
        if (!atTheEnd.isEmpty()) {
            pieces.add(new Piece(new Span(from, from), List.of(), Optional.empty(), atTheEnd));
        }
        return pieces;
    }

    /** Index of the first remark that ends at or after {@code offset}, or whose followers may. */
    private int firstReaching(int offset) {
        int place = Arrays.binarySearch(reach, offset);
        if (place < 0) {
            return -place - 1;
        }
        while (place > 0 && reach[place - 1] == offset) {
            place--;
        }
        return place;
    }

    private static void addInside(Set<Integer> cuts, Span stretch, int offset) {
        if (stretch.contains(offset)) {
            cuts.add(offset);
        }
    }

    /** Walks over the remarks from one index to another and knows which of them are open. */
    private final class Sweep {
        private final int to;
        private final PriorityQueue<Remark> open =
                new PriorityQueue<>(Comparator.comparingInt((Remark r) -> r.span().end()));
        private final Map<Severity, Integer> weights = new EnumMap<>(Severity.class);
        private int next;

        private Sweep(int from, int to) {
            this.next = from;
            this.to = to;
        }

        /** Numbers of the remarks that begin exactly at {@code offset}. */
        private List<Integer> moveTo(int offset) {
            List<Integer> starting = new ArrayList<>();
            while (next < to && remarks.get(next).span().start() <= offset) {
                Remark remark = remarks.get(next);
                if (remark.span().start() == offset) {
                    starting.add(next + 1);
                }
                open.add(remark);
                weights.merge(remark.severity(), 1, Integer::sum);
                next++;
            }
            while (!open.isEmpty() && open.peek().span().end() <= offset) {
                weights.merge(open.remove().severity(), -1, Integer::sum);
            }
            return starting;
        }

        private List<Remark> covering() {
            return List.copyOf(open);
        }

        private Optional<Severity> gravest() {
            return Arrays.stream(Severity.values())
                    .filter(severity -> weights.getOrDefault(severity, 0) > 0)
                    .findFirst();
        }
    }
}
