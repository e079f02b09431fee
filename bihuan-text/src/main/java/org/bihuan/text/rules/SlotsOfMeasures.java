package org.bihuan.text.rules;

import java.util.IdentityHashMap;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Measure;

/** What each measure promises, looked for once, whichever rule asks. */
final class SlotsOfMeasures {
    private final String text;
    private final IdentityHashMap<Measure, Slots.Said> said = new IdentityHashMap<>();

    private SlotsOfMeasures(Subject subject) {
        this.text = subject.text();
    }

    /** As {@link Slots#said} of the words of the measure. */
    static Slots.Said in(Subject subject, Measure measure) {
        SlotsOfMeasures known = subject.shared(SlotsOfMeasures.class, SlotsOfMeasures::new);
        return known.said.computeIfAbsent(measure, m -> Slots.said(known.text, Items.words(m)));
    }
}
