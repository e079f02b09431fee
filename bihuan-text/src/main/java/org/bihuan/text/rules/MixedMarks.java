package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        for (Note note : subject.outline().numbering().notes()) {
            String here = note.mark().label();
            String other = note.other().map(m -> m.label()).orElse("");
            switch (note.oddity()) {
                case MIXED -> hits.add(Hit.at(note.span(), "mixed", here, other));
                case SUPERFLUOUS ->
                        hits.add(Hit.at(note.span(), "superfluous", here).offering(note.wanted()));
                case UPSIDE_DOWN -> hits.add(Hit.at(note.span(), "order", here, other));
                default -> {}
            }
        }
        arabicComma(subject).ifPresent(hits::add);
        return hits;
    }

    /** The third level is 1. and not 1、; one remark for a text. */
    private static Optional<Hit> arabicComma(Subject subject) {
        List<Mark> marks =
                subject.outline().numbering().lists().stream()
                        .flatMap(List::stream)
                        .filter(mark -> mark.style() == Style.ARABIC_COMMA)
                        .sorted(Comparator.comparing(Mark::span))
                        .toList();
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Mark first = marks.getFirst();
        String right = first.label().substring(0, first.label().length() - 1) + "．";
        return Optional.of(
                Hit.at(first.span(), "arabic-comma", first.label(), String.valueOf(marks.size()))
                        .offering(right)
                        .weighing(Optional.of(Severity.NOTE)));
    }
}
