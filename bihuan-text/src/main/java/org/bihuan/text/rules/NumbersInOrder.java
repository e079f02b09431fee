package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.check.Rule;
import org.bihuan.text.outline.Outline.Numbering.Note;

/**
 * S02: an ordinal that is missing, skipped, given twice or going backward. Numbers that run on from
 * the chapter before are in order, and so is a list that starts over; the outline tells them apart.
 */
final class NumbersInOrder implements Rule {
    @Override
    public String id() {
        return "S02";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Note note : subject.outline().numbering().notes()) {
            String here = note.mark().label();
            String other = note.other().map(m -> m.label()).orElse("");
            switch (note.oddity()) {
                case MISSING_FIRST ->
                        hits.add(Hit.at(note.span(), "missing-first", note.wanted(), here));
                case BEGINS_LATE ->
                        hits.add(Hit.at(note.span(), "begins-late", here, note.wanted()));
                case TWICE -> hits.add(Hit.at(note.span(), "twice", here));
                case SKIPPED ->
                        hits.add(Hit.at(note.span(), "skipped", other, here, note.wanted()));
                case BACKWARD -> hits.add(Hit.at(note.span(), "backward", other, here));
                default -> {}
            }
        }
        return hits;
    }
}
