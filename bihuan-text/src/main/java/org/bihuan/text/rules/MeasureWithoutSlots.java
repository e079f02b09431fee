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
            boolean told = done.anyIn(subject.text(), measure.titleSpan());
            if (!said.date() && !said.indicator() && !told) {
                hits.add(
                        Hit.at(
                                measure.titleSpan(),
                                "missing",
                                said.owner() ? "@date,@indicator" : "@owner,@date,@indicator"));
            }
        }
        return hits;
    }
}
