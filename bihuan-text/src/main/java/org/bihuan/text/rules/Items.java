package org.bihuan.text.rules;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;

/** What rules about findings, causes and measures share. */
final class Items {
    /** All items in reading order, put so once for all rules. */
    private record InOrder(List<Item> items) {}

    private Items() {}

    static List<Item> inOrder(Subject subject) {
        return subject.shared(InOrder.class, s -> new InOrder(s.outline().items())).items();
    }

    /** The obstacle of a rule that looks at findings. */
    static Optional<String> noFindings(Subject subject) {
        return subject.outline().findings().isEmpty()
                ? Optional.of("no-findings")
                : Optional.empty();
    }

    /** The obstacle of a rule that looks at causes. */
    static Optional<String> noCauses(Subject subject) {
        return subject.outline().causes().isEmpty() ? Optional.of("no-causes") : Optional.empty();
    }

    /** The obstacle of a rule that looks at measures. */
    static Optional<String> noMeasures(Subject subject) {
        return subject.outline().measures().isEmpty()
                ? Optional.of("no-measures")
                : Optional.empty();
    }

    /** Title and all that follows it, without the mark. */
    static Span words(Item item) {
        return new Span(
                item.titleSpan().start(), Math.max(item.titleSpan().end(), item.span().end()));
    }
}
