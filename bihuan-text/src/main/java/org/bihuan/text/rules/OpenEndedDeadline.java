package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/** M04: words such as 长期坚持 where a date or an interval should stand. */
final class OpenEndedDeadline implements Rule {
    /** A sentence is not followed further than this. */
    private static final int REACH = 300;

    private final Literals words =
            new Literals(DataLines.words(OpenEndedDeadline.class, "words/open-ended.txt"));

    @Override
    public String id() {
        return "M04";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noMeasures(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Measure measure : subject.outline().measures()) {
            for (Literals.Found found : words.in(subject.text(), measure.span())) {
                int at = found.span().start();
                Span near =
                        new Span(
                                Math.max(0, at - REACH),
                                Math.min(subject.text().length(), at + REACH));
                if (!Slots.date(subject.text(), Clauses.sentence(subject.text(), at, near))) {
                    hits.add(Hit.at(found.span(), "no-date", found.literal()));
                }
            }
        }
        return hits;
    }
}
