package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.outline.Mark;
import org.bihuan.text.outline.Mark.Style;
import org.bihuan.text.outline.Section;
import org.bihuan.text.rules.MarkLists.Entry;

/**
 * S03: two kinds of marks in one list, a mark with a superfluous comma, or levels the wrong way
 * round (GB/T 9704: 一、 （一） 1. （1）). Levels that are left out are a habit, not a fault.
 */
final class MixedMarks implements Rule {
    @Override
    public String id() {
        return "S03";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (List<Entry> list : MarkLists.of(subject.outline())) {
            mixed(list, hits);
            for (Entry entry : list) {
                superfluous(entry.mark(), hits);
            }
        }
        for (Section section : subject.outline().sections()) {
            section.parent()
                    .flatMap(subject.outline()::section)
                    .ifPresent(p -> upsideDown(p, section, hits));
        }
        return hits;
    }

    /** The rarer style is the odd one out; of two as frequent, the later. */
    private static void mixed(List<Entry> list, List<Hit> hits) {
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

    private static void superfluous(Mark mark, List<Hit> hits) {
        boolean brackets =
                mark.style() == Style.CHINESE_PARENTHESES
                        || mark.style() == Style.ARABIC_PARENTHESES;
        char last = mark.label().charAt(mark.label().length() - 1);
        if (brackets && last != '）' && last != ')') {
            String right = mark.label().substring(0, mark.label().length() - 1);
            hits.add(Hit.at(mark.span(), "superfluous", mark.label()).offering(right));
        }
    }

    private static void upsideDown(Section parent, Section child, List<Hit> hits) {
        if (parent.mark().isEmpty() || child.mark().isEmpty()) {
            return;
        }
        int above = rank(parent.mark().get().style());
        int below = rank(child.mark().get().style());
        if (above > 0 && below > 0 && below < above && child.mark().get().number() == 1) {
            hits.add(
                    Hit.at(
                            child.mark().get().span(),
                            "order",
                            child.mark().get().label(),
                            parent.mark().get().label()));
        }
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
