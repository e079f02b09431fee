package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;

/** Running text without headings and marks. */
final class Prose {
    private static final int LONGEST_TOPIC = 24;

    private final String text;
    private final Headings headings;
    private final Turns turns;
    private final UnmarkedItems unmarkedItems;
    private final Items found;
    private final Doubts doubts;

    Prose(
            String text,
            Headings headings,
            Turns turns,
            UnmarkedItems unmarkedItems,
            Items found,
            Doubts doubts) {
        this.text = text;
        this.headings = headings;
        this.turns = turns;
        this.unmarkedItems = unmarkedItems;
        this.found = found;
        this.doubts = doubts;
    }

    /**
     * 理想信念模糊。有的同志…: paragraphs of a text without headings and marks, each of which opens with a
     * short sentence that names a fault, where there are several and few others stand among them.
     */
    void titledFindings(int from, int to) {
        List<Span> titled = new ArrayList<>();
        int others = 0;
        int at = from;
        while (at < to) {
            int line = text.indexOf('\n', at);
            int end = line < 0 || line > to ? to : line;
            Span paragraph = Sentences.trim(text, at, end);
            if (opensWithFault(paragraph)) {
                titled.add(paragraph);
            } else if (!titled.isEmpty() && !paragraph.isEmpty()) {
                others++;
            }
            at = end + 1;
        }
        if (titled.size() > 1 && others * 2 <= titled.size()) {
            titled.forEach(s ->
                    found.words(s.start(), s.end(), Optional.empty(), Kind.FINDING, Holder.NONE));
            Call entry = new Call.Entry(Kind.FINDING);
            doubts.between(titled.getFirst(), entry, 60, new Call.Running());
        }
    }

    private boolean opensWithFault(Span paragraph) {
        int stop =
                Sentences.find(text, paragraph.start(), paragraph.end(), Sentences.CLOSING_MARKS);
        int length = stop - paragraph.start();
        return stop > 0
                && stop + 1 < paragraph.end()
                && length >= UnmarkedItems.SHORTEST
                && length <= LONGEST_TOPIC
                && headings.namesFault(text.substring(paragraph.start(), stop));
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
