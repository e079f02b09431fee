package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;
import org.bihuan.text.rules.MarkLists.Entry;

/**
 * S03: two kinds of marks in one list, a mark with a superfluous comma, or levels the wrong way
 * round (GB/T 9704: 一、 （一） 1. （1）). Levels that are left out are a habit, not a fault.
 */
final class MixedMarks implements Rule {
    /** A list is not followed further than this many marks. */
    private static final int FARTHEST = 100;

    @Override
    public String id() {
        return "S03";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (List<Entry> list : MarkLists.of(subject)) {
            mixed(list, hits);
        }
        superfluous(subject, hits);
        upsideDown(ranked(subject), hits);
        arabicComma(subject).ifPresent(hits::add);
        return hits;
    }

    /** The third level is 1. and not 1、; one remark for a text. */
    private static Optional<Hit> arabicComma(Subject subject) {
        TreeSet<Span> marks = new TreeSet<>(LineMarks.withPause(subject));
        for (List<Entry> list : MarkLists.of(subject)) {
            for (Entry entry : list) {
                if (entry.mark().style() == Style.ARABIC_COMMA) {
                    marks.add(entry.mark().span());
                }
            }
        }
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        String label = marks.first().in(subject.text());
        return Optional.of(
                Hit.at(marks.first(), "arabic-comma", label, String.valueOf(marks.size()))
                        .offering(label.substring(0, label.length() - 1) + "．")
                        .weighing(Optional.of(Severity.NOTE)));
    }

    /** The rarer style is the odd one out; of two as frequent, the later. */
    private static void mixed(List<Entry> list, List<Hit> hits) {
        if (ofOneStyle(list)) {
            return;
        }
        Map<Style, Integer> counts = new EnumMap<>(Style.class);
        list.forEach(e -> counts.merge(e.mark().style(), 1, Integer::sum));
        Style usual = list.getFirst().mark().style();
        for (Entry entry : list) {
            Style style = entry.mark().style();
            if (counts.getOrDefault(style, 0) > counts.getOrDefault(usual, 0)) {
                usual = style;
            }
        }
        String example = "";
        for (Entry entry : list) {
            if (example.isEmpty() && entry.mark().style() == usual) {
                example = entry.mark().label();
            }
        }
        for (Entry entry : list) {
            if (entry.mark().style() != usual) {
                hits.add(Hit.at(entry.mark().span(), "mixed", entry.mark().label(), example));
            }
        }
    }

    private static boolean ofOneStyle(List<Entry> list) {
        Style first = list.getFirst().mark().style();
        for (Entry entry : list) {
            if (entry.mark().style() != first) {
                return false;
            }
        }
        return true;
    }

    /** （一）、 in a list, or at the beginning of any line. */
    private static void superfluous(Subject subject, List<Hit> hits) {
        TreeSet<Span> places = new TreeSet<>(LineMarks.withMarkBehindBracket(subject));
        for (List<Entry> list : MarkLists.of(subject)) {
            for (Entry entry : list) {
                if (isSuperfluous(entry.mark())) {
                    places.add(entry.mark().span());
                }
            }
        }
        for (Span place : places) {
            String label = place.in(subject.text());
            hits.add(
                    Hit.at(place, "superfluous", label)
                            .offering(label.substring(0, label.length() - 1)));
        }
    }

    private static boolean isSuperfluous(Mark mark) {
        boolean brackets =
                mark.style() == Style.CHINESE_PARENTHESES
                        || mark.style() == Style.ARABIC_PARENTHESES;
        char last = mark.label().charAt(mark.label().length() - 1);
        return brackets && last != '）' && last != ')';
    }

    /** The marks that GB/T 9704 ranks, in reading order. */
    private static List<Mark> ranked(Subject subject) {
        List<Mark> ranked = new ArrayList<>();
        for (List<Entry> list : MarkLists.of(subject)) {
            for (Entry entry : list) {
                if (rank(entry.mark().style()) > 0) {
                    ranked.add(entry.mark());
                }
            }
        }
        ranked.sort(Comparator.comparing(Mark::span));
        return ranked;
    }

    /**
     * A list of a higher kind that begins after an entry of a lower kind, when the lower list goes
     * on behind it: 1. （一） （二） 2. has （一） inside 1.
     */
    private static void upsideDown(List<Mark> marks, List<Hit> hits) {
        for (int i = 1; i < marks.size(); i++) {
            Mark above = marks.get(i - 1);
            Mark here = marks.get(i);
            if (here.number() == 1
                    && rank(here.style()) < rank(above.style())
                    && goesOn(marks, i, above)) {
                hits.add(Hit.at(here.span(), "order", here.label(), above.label()));
            }
        }
    }

    private static boolean goesOn(List<Mark> marks, int from, Mark above) {
        int higher = rank(marks.get(from).style());
        for (int i = from + 1; i < Math.min(marks.size(), from + FARTHEST); i++) {
            int rank = rank(marks.get(i).style());
            if (rank < higher) {
                return false;
            }
            if (rank == rank(above.style())) {
                return marks.get(i).number() == above.number() + 1;
            }
        }
        return false;
    }

    private static int rank(Style style) {
        return switch (style) {
            case CHINESE_COMMA, CHINESE_DOT -> 1;
            case CHINESE_PARENTHESES -> 2;
            case ARABIC_DOT, ARABIC_COMMA -> 3;
            case ARABIC_PARENTHESES -> 4;
            default -> 0;
        };
    }
}
