package org.bihuan.text.outline;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Mark;
import org.jspecify.annotations.Nullable;

/** Items in text that no mark stands before. */
final class UnmarkedText {
    private static final int LONGEST_OPENING = 12;

    private final String text;
    private final Headings headings;
    private final Calls calls;
    private final Turns turns;
    private final UnmarkedItems unmarkedItems;
    private final Items found;
    private final Doubts doubts;

    UnmarkedText(
            String text,
            Headings headings,
            Calls calls,
            Turns turns,
            UnmarkedItems unmarkedItems,
            Items found,
            Doubts doubts) {
        this.text = text;
        this.headings = headings;
        this.calls = calls;
        this.turns = turns;
        this.unmarkedItems = unmarkedItems;
        this.found = found;
        this.doubts = doubts;
    }

    /** The words in front of 二是: the first item, or a sentence that leads to the list. */
    void first(int from, int to, Kind kind, Holder place) {
        Span span = found.span(from, to);
        if (calls.running(span.start())) {
            return;
        }
        Kind own = calls.at(span.start()) instanceof Call.Entry entry ? entry.kind() : kind;
        found.words(from, to, Optional.empty(), own, place);
        boolean leads =
                span.length() >= UnmarkedItems.SHORTEST
                        && (turns.introduced(span.start(), span.end()) != null
                                || !headings.namesFault(span.in(text)));
        if (leads && kind == Kind.FINDING) {
            doubts.between(span, new Call.Entry(kind), 70, new Call.Running());
        }
    }

    /** Text without any mark; returns how many items it holds. */
    int items(int from, int to, @Nullable Kind kind, Holder place) {
        if (kind == null) {
            return 0;
        }
        int start = from;
        while (start < to && "。：:；，、*#".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        start = turns.afterLabel(start, to, kind);
        List<Span> items =
                unmarkedItems.in(start, to, kind == place.kind() || resolves(start, to, kind));
        items.forEach(span -> found.words(span.start(), span.end(), Optional.empty(), kind, place));
        if (kind == Kind.MEASURE
                && items.size() == 1
                && found.hasMeasuresOutside(place.section())) {
            doubts.between(items.getFirst(), new Call.Entry(kind), 60, new Call.Running());
        }
        return items.size();
    }

    /** 一方面…另一方面 that spells out a sentence in front of it. */
    boolean elaborated(int from, Node first) {
        if (first.mark == null || first.mark.style() != Mark.Style.TWOFOLD || first.call != null) {
            return false;
        }
        Span before = found.span(from, first.start);
        return before.length() >= UnmarkedItems.SHORTEST
                && "：:，".indexOf(text.charAt(before.end() - 1)) < 0;
    }

    /** 下一步，我将…；…；…。 as a paragraph of its own below the last finding: as many measures. */
    private boolean resolves(int from, int to, Kind kind) {
        int at = Sentences.trim(text, from, to).start();
        int end = Math.min(to, at + LONGEST_OPENING);
        return kind == Kind.MEASURE
                && at < end
                && turns.isLineStart(at)
                && text.substring(at, end).contains("将");
    }
}
