package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * M01: a measure that says neither by when nor by what it will be known, and therefore cannot be
 * followed. Who is asked for along with them; in an individual statement it may go without saying.
 * What is told as done already is no promise.
 */
final class MeasureWithoutSlots implements Rule {
    private final Literals done =
            new Literals(DataLines.words(MeasureWithoutSlots.class, "words/done-already.txt"));

    @Override
    public String id() {
        return "M01";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noMeasures(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Measure measure : subject.outline().measures()) {
            Slots.Said said = SlotsOfMeasures.in(subject, measure);
            if (!said.date() && !said.indicator() && !told(subject.text(), measure)) {
                hits.add(
                        Hit.at(
                                measure.titleSpan(),
                                "missing",
                                said.owner() ? "@date,@indicator" : "@owner,@date,@indicator"));
            }
        }
        return hits;
    }

    /** 已更换 is done; 已建立的制度 only says which. */
    private boolean told(String text, Measure measure) {
        return done.in(text, measure.titleSpan()).stream()
                .map(found -> Clauses.around(text, found.span(), measure.titleSpan()))
                .anyMatch(clause -> clause.in(text).indexOf('的', clause.in(text).indexOf('已')) < 0);
    }
}
