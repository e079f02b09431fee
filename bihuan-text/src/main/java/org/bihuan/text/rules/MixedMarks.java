package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.check.Rule;
import org.bihuan.text.outline.Outline.Numbering.Note;

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
        return hits;
    }
}
