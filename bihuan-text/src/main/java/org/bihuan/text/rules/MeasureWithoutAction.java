package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.outline.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * M02: a measure made of attitudes and expositions, without anything that one could be seen doing.
 */
final class MeasureWithoutAction implements Rule {
    private static final int ONE_ACTION_CARRIES = 160;

    private final Literals actions =
            new Literals(DataLines.words(MeasureWithoutAction.class, "words/own-actions.txt"));
    private final Literals slogans =
            new Literals(DataLines.words(MeasureWithoutAction.class, "words/slogans.txt"));

    @Override
    public String id() {
        return "M02";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noMeasures(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Measure measure : subject.outline().measures()) {
            Span span =
                    Items.words(measure);
            String words = Slots.withoutLabels(span.in(subject.text()));
            if (Slots.indicator(words)) {
                continue;
            }
            int acts = actions.in(words).size();
            int attitudes = slogans.in(words).size();
            boolean carried = acts > 0 && acts * ONE_ACTION_CARRIES >= words.length();
            if (attitudes > 0 && !carried) {
                hits.add(Hit.at(measure.titleSpan(), acts == 0 ? "none" : "drowned"));
            }
        }
        return hits;
    }
}
