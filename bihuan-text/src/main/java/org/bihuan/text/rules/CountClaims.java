package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.rules.CountWords.Claim;
import org.bihuan.text.rules.CountWords.What;

/**
 * S08: a number that the text gives for its own list and that the list does not have. Silent where
 * the number fits any way of counting, and where it may speak of something else: last year, the
 * opinions that were collected, another paper.
 */
final class CountClaims implements Rule {
    /** Between the claim and its list no more than this. */
    private static final int NEAR = 60;

    /** A list within one line is not followed further than this. */
    private static final int LONGEST_LIST = 10_000;

    @Override
    public String id() {
        return "S08";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        Listed listed = null;
        for (Span where : places(subject)) {
            for (Claim claim : CountWords.in(subject.text(), where)) {
                listed = listed == null ? new Listed(subject) : listed;
                inspect(subject, listed, claim).ifPresent(hits::add);
            }
        }
        return hits;
    }

    /** What the text lists, arranged so that each claim finds its own without a walk. */
    private static final class Listed {
        final NavigableMap<Integer, List<Mark>> listsByStart = new TreeMap<>();
        final Map<What, Set<Integer>> counts = new EnumMap<>(What.class);
        private final NavigableMap<Integer, Integer> farthestEnds = new TreeMap<>();

        Listed(Subject subject) {
            for (List<Mark> list : subject.outline().numbering().lists()) {
                listsByStart.put(list.getFirst().span().start(), list);
            }
            int farthest = 0;
            for (Item item : Items.inOrder(subject)) {
                farthest = Math.max(farthest, item.span().end());
                farthestEnds.put(item.span().start(), farthest);
            }
        }

        /** Whether an item holds the span. */
        boolean inItem(Span span) {
            Map.Entry<Integer, Integer> end = farthestEnds.floorEntry(span.start());
            return end != null && end.getValue() >= span.end();
        }
    }

    /** What is not about last year, cases, or opinions. */
    private static List<Span> places(Subject subject) {
        Outline outline = subject.outline();
        List<Span> places = new ArrayList<>();
        outline.opening().ifPresent(places::add);
        int covered = 0;
        for (Section section : outline.sections()) {
            boolean own =
                    section.role() == Role.FINDINGS
                            || section.role() == Role.CAUSES
                            || section.role() == Role.MEASURES
                            || section.role() == Role.DIMENSION;
            if (own && section.span().end() > covered) {
                places.add(section.span());
                covered = section.span().end();
            }
        }
        return places;
    }

    private static Optional<Hit> inspect(Subject subject, Listed text, Claim claim) {
        Optional<List<Integer>> list =
                claim.leads() ? following(subject, text, claim) : Optional.empty();
        if (list.isPresent()) {
            int last = list.get().getLast();
            boolean fits = list.get().size() == claim.number() || last == claim.number();
            return fits ? Optional.empty() : Optional.of(hit(claim, list.get().size()));
        }
        if (!claim.total() || text.inItem(claim.span())) {
            return Optional.empty();
        }
        Set<Integer> counts =
                text.counts.computeIfAbsent(claim.what(), what -> counts(subject, claim));
        int listed = listed(subject, claim);
        return listed < 2 || counts.contains(claim.number())
                ? Optional.empty()
                : Optional.of(hit(claim, listed));
    }

    private static Hit hit(Claim claim, int listed) {
        return Hit.at(
                claim.span(), "differs", String.valueOf(claim.number()), String.valueOf(listed));
    }

    /** The numbers of the list that begins right after the claim, if one does. */
    private static Optional<List<Integer>> following(Subject subject, Listed listed, Claim claim) {
        String text = subject.text();
        int from = claim.span().end();
        int most = Math.min(text.length(), from + LONGEST_LIST);
        int line = text.indexOf('\n', from, most);
        int lineEnd = line < 0 ? most : line;
        List<ListMarks.ListMark> inLine = ListMarks.in(text, new Span(from, lineEnd));
        if (!inLine.isEmpty()) {
            boolean near =
                    inLine.getFirst().span().start() - from <= NEAR
                            && inLine.getFirst().number() == 1;
            return near ? Optional.of(run(inLine)) : Optional.empty();
        }
        for (List<Mark> list : listed.listsByStart.subMap(from, true, from + NEAR, true).values()) {
            Mark first = list.getFirst();
            int at = first.span().start();
            if (first.number() == 1
                    && first.style() != Mark.Style.SEQUENCE_WORD
                    && onlyMarksBetween(text, lineEnd, at)) {
                return Optional.of(list.stream().map(Mark::number).toList());
            }
        }
        return Optional.empty();
    }

    /** The list begins in the line after the claim's. */
    private static boolean onlyMarksBetween(String text, int from, int to) {
        return from <= to && text.substring(from, to).isBlank();
    }

    /** 一是, 二是, … up to where the numbers start over. */
    private static List<Integer> run(List<ListMarks.ListMark> marks) {
        List<Integer> run = new ArrayList<>();
        for (ListMarks.ListMark mark : marks) {
            if (!run.isEmpty() && mark.number() <= run.getLast()) {
                break;
            }
            run.add(mark.number());
        }
        return run;
    }

    private static int listed(Subject subject, Claim claim) {
        Outline outline = subject.outline();
        return switch (claim.what()) {
            case ASPECTS -> outline.dimensions().size();
            case FINDINGS -> outline.findings().size();
            case CAUSES -> outline.causes().size();
            case MEASURES -> outline.measures().size();
        };
    }

    /** Every number that a reader could arrive at. */
    private static Set<Integer> counts(Subject subject, Claim claim) {
        Outline outline = subject.outline();
        Set<Integer> counts = new HashSet<>();
        counts.add(listed(subject, claim));
        Role role =
                switch (claim.what()) {
                    case ASPECTS, FINDINGS -> Role.FINDINGS;
                    case CAUSES -> Role.CAUSES;
                    case MEASURES -> Role.MEASURES;
                };
        List<? extends Item> items =
                switch (claim.what()) {
                    case ASPECTS, FINDINGS -> outline.findings();
                    case CAUSES -> outline.causes();
                    case MEASURES -> outline.measures();
                };
        counts.add(items.size());
        List<Section> parts = outline.sections().stream().filter(s -> s.role() == role).toList();
        int children = 0;
        for (Section part : parts) {
            children += outline.childrenOf(part).size();
        }
        counts.add(children);
        byFamily(subject, parts, counts);
        return counts;
    }

    /** Marks of each family inside the part: the findings may be the 一是 or the （一）. */
    private static void byFamily(Subject subject, List<Section> parts, Set<Integer> counts) {
        for (Section part : parts) {
            counts.add(ListMarks.in(subject.text(), part.span()).size());
        }
        int[] families = new int[Mark.Style.values().length];
        for (List<Mark> list : subject.outline().numbering().lists()) {
            Mark first = list.getFirst();
            if (parts.stream().anyMatch(p -> p.span().contains(first.span().start()))) {
                families[first.style().family()] += list.size();
            }
        }
        for (int count : families) {
            counts.add(count);
        }
    }
}
