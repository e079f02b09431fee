package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.ChineseNumber;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.jspecify.annotations.Nullable;

/** The numbered lists of a text: marks of one family below one parent, in reading order. */
record MarkLists(List<List<MarkLists.Entry>> all) {

    /**
     * One entry.
     *
     * @param unmarkedBefore the title of an item without a mark right in front of it
     */
    record Entry(Mark mark, Optional<Span> unmarkedBefore) {}

    static List<List<Entry>> of(Subject subject) {
        return subject.shared(MarkLists.class, s -> new MarkLists(made(s))).all();
    }

    private static List<List<Entry>> made(Subject subject) {
        Outline outline = subject.outline();
        TreeMap<Integer, Mark> marks = new TreeMap<>();
        Map<Integer, String> parents = new LinkedHashMap<>();
        for (Section section : outline.sections()) {
            section.mark()
                    .ifPresent(m -> {
                        marks.put(m.span().start(), m);
                        parents.put(
                                m.span().start(), section.parent().orElse("") + " " + family(m));
                    });
        }
        Map<Class<?>, TreeMap<Integer, Span>> unmarked = new HashMap<>();
        Map<Integer, Class<?>> kinds = new HashMap<>();
        for (Item item : Items.inOrder(subject)) {
            Mark mark = item.ordinal().orElse(null);
            if (mark == null) {
                unmarked.computeIfAbsent(item.getClass(), k -> new TreeMap<>())
                        .put(item.span().end(), item.titleSpan());
                continue;
            }
            kinds.put(mark.span().start(), item.getClass());
            if (marks.putIfAbsent(mark.span().start(), mark) == null) {
                parents.put(mark.span().start(), item.section() + " " + family(mark));
            }
        }
        Map<String, List<Entry>> lists = new LinkedHashMap<>();
        marks.forEach((at, mark) ->
                lists.computeIfAbsent(parents.getOrDefault(at, ""), p -> new ArrayList<>())
                        .add(new Entry(mark, before(unmarked.get(kinds.get(at)), mark))));
        return List.copyOf(lists.values());
    }

    private static Optional<Span> before(
            @Nullable NavigableMap<Integer, Span> unmarked, Mark mark) {
        var entry = unmarked == null ? null : unmarked.floorEntry(mark.span().start());
        return entry != null && mark.span().start() - entry.getKey() <= 3
                ? Optional.of(entry.getValue())
                : Optional.empty();
    }

    /** Styles that authors take for one and the same kind of list. */
    static int family(Mark mark) {
        return switch (mark.style()) {
            case CHAPTER, LETTER -> 0;
            case VOLUME -> 10;
            case CHAPTER_SECTION -> 11;
            case ARTICLE -> 12;
            case CHINESE_COMMA, CHINESE_DOT -> 1;
            case CHINESE_PARENTHESES -> 2;
            case ARABIC_DOT, ARABIC_COMMA, ARABIC_BARE, ARABIC_HALF_PARENTHESIS -> 3;
            case ARABIC_PARENTHESES -> 4;
            case DECIMAL -> 5;
            case CIRCLED -> 6;
            case CHINESE_IS -> 7;
            case ORDINAL_WORD -> 8;
            case SEQUENCE_WORD, TWOFOLD -> 9;
        };
    }

    /**
     * The label that the author would have given to {@code number}, after the pattern of {@code
     * mark}.
     */
    static String label(Mark mark, int number) {
        String label = mark.label();
        String chinese = ChineseNumber.of(mark.number());
        if (label.contains(chinese)) {
            return label.replace(chinese, ChineseNumber.of(number));
        }
        int last = label.lastIndexOf(String.valueOf(mark.number()));
        if (last >= 0) {
            return label.substring(0, last)
                    + number
                    + label.substring(last + String.valueOf(mark.number()).length());
        }
        if (mark.style() == Mark.Style.CIRCLED && number <= 20) {
            return String.valueOf((char) ('①' + number - 1));
        }
        return String.valueOf(number);
    }
}
