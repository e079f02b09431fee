package org.bihuan.text.outline;

import java.util.List;
import java.util.TreeMap;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section.Role;

/** Collects the places where the parser is torn; at most one a place, the first that is told. */
final class Doubts {
    private final TreeMap<Integer, Torn> byStart = new TreeMap<>();
    private final Calls calls;

    Doubts(Calls calls) {
        this.calls = calls;
    }

    /**
     * @param taken percent; what is left belongs to {@code other}
     */
    void between(Span span, Call first, int taken, Call other) {
        if (calls.at(span.start()) == null && !first.equals(other)) {
            byStart.putIfAbsent(
                    span.start(),
                    new Torn(
                            span,
                            List.of(
                                    new Alternative(first, taken),
                                    new Alternative(other, 100 - taken))));
        }
    }

    /** A chapter that names a fault, where no other holds findings. */
    void findingOrDimension(Node chapter) {
        between(
                new Span(chapter.start, Math.max(chapter.start, chapter.headingSpan.end())),
                new Call.Entry(Kind.FINDING),
                70,
                new Call.Heading(1, Role.DIMENSION));
    }

    List<Torn> told() {
        return List.copyOf(byStart.values());
    }
}
