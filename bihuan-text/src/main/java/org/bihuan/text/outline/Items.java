package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;

/** The findings, causes and measures found so far, each cut to its words. */
final class Items {
    private static final int LONGEST_STUB = 20;

    private final String text;
    final List<Finding> findings = new ArrayList<>();
    final List<Cause> causes = new ArrayList<>();

    final List<Measure> measures = new ArrayList<>();

    Items(String text) {
        this.text = text;
    }

    void node(Node node, int end, Kind kind, Holder outer, Holder place) {
        Span span = Sentences.trim(text, node.start, end);
        if (span.isEmpty()) {
            return; // a mark whose words belong to what was found inside them
        }
        int titleFrom = Math.min(node.textStart, span.end());
        Span title =
                node.section && !node.headingSpan.isEmpty()
                        ? clip(node.headingSpan, span)
                        : Sentences.trim(text, titleFrom, titleEnd(titleFrom, span.end()));
        node.role(node.section && node.role() == Role.OTHER ? Role.ITEM : node.role());
        add(kind, node.section ? place : outer, Optional.ofNullable(node.mark), title, span);
    }

    boolean isEmpty() {
        return findings.isEmpty() && causes.isEmpty() && measures.isEmpty();
    }

    private static Span clip(Span words, Span within) {
        int start = Math.min(words.start(), within.end());
        return new Span(start, Math.max(start, Math.min(words.end(), within.end())));
    }

    private int titleEnd(int from, int to) {
        int end = Sentences.end(text, from, to);
        int semicolon = Sentences.find(text, from, end, Sentences.SEMICOLONS);
        return semicolon > from ? semicolon : end;
    }

    private void add(Kind kind, Holder place, Optional<Mark> mark, Span title, Span span) {
        String words = title.in(text);
        switch (kind) {
            case FINDING ->
                    findings.add(
                            new Finding(
                                    "f" + (findings.size() + 1),
                                    place.section(),
                                    place.dimension(),
                                    mark,
                                    words,
                                    title,
                                    span));
            case CAUSE ->
                    causes.add(
                            new Cause(
                                    "c" + (causes.size() + 1),
                                    place.section(),
                                    mark,
                                    words,
                                    title,
                                    span));
            case MEASURE ->
                    measures.add(
                            new Measure(
                                    "m" + (measures.size() + 1),
                                    place.section(),
                                    mark,
                                    words,
                                    title,
                                    span));
        }
    }

    private int behindBullet(Span line) {
        int at = line.start();
        while (at < line.end()
                && (UnmarkedItems.BULLETS.indexOf(text.charAt(at)) >= 0
                        || Sentences.isSpace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** A cell of a pasted table; it belongs to no section. */
    void cell(PastedTable.Cell cell) {
        Span title =
                Sentences.trim(
                        text,
                        cell.span().start(),
                        titleEnd(cell.span().start(), cell.span().end()));
        add(cell.kind(), Holder.NONE, cell.mark(), title, cell.span());
    }

    /** Whether another part of the text has listed measures already. */
    boolean hasMeasuresOutside(String section) {
        return measures.size() > 1
                && !section.isEmpty()
                && !measures.getFirst().section().startsWith(section.substring(0, 2));
    }

    /** Puts everything into reading order and numbers it so. */
    void settle() {
        settle(
                findings,
                (f, id) ->
                        new Finding(
                                id,
                                f.section(),
                                f.dimension(),
                                f.ordinal(),
                                f.title(),
                                f.titleSpan(),
                                f.span()),
                "f");
        settle(
                causes,
                (c, id) ->
                        new Cause(id, c.section(), c.ordinal(), c.title(), c.titleSpan(), c.span()),
                "c");
        settle(
                measures,
                (m, id) ->
                        new Measure(
                                id, m.section(), m.ordinal(), m.title(), m.titleSpan(), m.span()),
                "m");
    }

    private static <T extends Item> void settle(
            List<T> items, BiFunction<T, String, T> numbered, String prefix) {
        items.sort(Comparator.comparing(Item::span));
        for (int i = 0; i < items.size(); i++) {
            String id = prefix + (i + 1);
            if (!items.get(i).id().equals(id)) {
                items.set(i, numbered.apply(items.get(i), id));
            }
        }
    }

    /** 产生这些问题的原因，with nothing behind it. */
    boolean breaksOff(int from, int to) {
        Span words = span(from, to);
        return !words.isEmpty()
                && words.length() <= LONGEST_STUB
                && "，,".indexOf(text.charAt(words.end() - 1)) >= 0
                && Sentences.find(text, words.start(), words.end(), Sentences.CLOSING_MARKS) < 0;
    }

    Span span(int from, int to) {
        int start = from;
        while (start < to
                && ("。：:；，、".indexOf(text.charAt(start)) >= 0
                        || Sentences.isCopied(text.charAt(start))
                        || Sentences.isSpace(text.charAt(start)))) {
            start++;
        }
        return Sentences.trim(text, start, to);
    }

    void words(int from, int to, Optional<Mark> mark, Kind kind, Holder place) {
        Span span = span(from, to);
        if (span.length() >= UnmarkedItems.SHORTEST) {
            int words = behindBullet(span);
            Span title = Sentences.trim(text, words, titleEnd(words, span.end()));
            add(kind, place, mark, title, span);
        }
    }
}
