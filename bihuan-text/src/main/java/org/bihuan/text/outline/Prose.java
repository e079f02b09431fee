package org.bihuan.text.outline;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;

/** Running text without headings and marks. */
final class Prose {
    private final String text;
    private final Turns turns;
    private final UnmarkedItems unmarkedItems;
    private final Items found;
    private final Doubts doubts;

    Prose(String text, Turns turns, UnmarkedItems unmarkedItems, Items found, Doubts doubts) {
        this.text = text;
        this.turns = turns;
        this.unmarkedItems = unmarkedItems;
        this.found = found;
        this.doubts = doubts;
    }

    /**
     * Findings in a text without headings and marks: the paragraphs between a sentence that
     * announces them and the turn to causes or measures.
     */
    void findings(int from, int to, Holder place) {
        int lineEnd = text.indexOf('\n', from);
        while (lineEnd >= 0 && lineEnd < to) {
            if (turns.introduced(from, lineEnd) == Kind.FINDING) {
                List<Span> items = unmarkedItems.in(lineEnd + 1, to, true);
                items.forEach(s ->
                        found.words(s.start(), s.end(), Optional.empty(), Kind.FINDING, place));
                if (!items.isEmpty()) {
                    Call entry = new Call.Entry(Kind.FINDING);
                    doubts.between(items.getFirst(), entry, 60, new Call.Running());
                }
                return;
            }
            lineEnd = text.indexOf('\n', lineEnd + 1);
        }
    }
}
