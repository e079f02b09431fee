package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.outline.Outline.Numbering.Note;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;

/**
 * S03: two kinds of marks in one list, a mark with a superfluous comma, or levels the wrong way
 * round (GB/T 9704: 一、 （一） 1. （1）). Levels that are left out are a habit, not a fault; the outline
 * tells them apart.
 */
final class MixedMarks implements Rule {
    @Override
    public String id() {
        return "S03";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        TreeSet<Span> superfluous = new TreeSet<>(LineMarks.withMarkBehindBracket(subject));
        for (Note note : subject.outline().numbering().notes()) {
            String here = note.mark().label();
            String other = note.other().map(m -> m.label()).orElse("");
            switch (note.oddity()) {
                case MIXED -> hits.add(Hit.at(note.span(), "mixed", here, other));
                case SUPERFLUOUS -> superfluous.add(note.span());
                case UPSIDE_DOWN -> hits.add(Hit.at(note.span(), "order", here, other));
                default -> {}
            }
        }
        for (Span place : superfluous) {
            String label = place.in(subject.text());
            hits.add(Hit.at(place, "superfluous", label).offering(withoutLast(label)));
        }
        arabicComma(subject).ifPresent(hits::add);
        return hits;
    }

    /** The third level is 1. and not 1、; one remark for a text. */
    private static Optional<Hit> arabicComma(Subject subject) {
        TreeSet<Span> marks = new TreeSet<>(LineMarks.withPause(subject));
        for (List<Mark> list : subject.outline().numbering().lists()) {
            for (Mark mark : list) {
                if (mark.style() == Style.ARABIC_COMMA) {
                    marks.add(mark.span());
                }
            }
        }
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        String label = marks.first().in(subject.text());
        return Optional.of(
                Hit.at(marks.first(), "arabic-comma", label, String.valueOf(marks.size()))
                        .offering(withoutLast(label) + "．")
                        .weighing(Optional.of(Severity.NOTE)));
    }

    private static String withoutLast(String label) {
        return label.substring(0, label.length() - 1);
    }
}
