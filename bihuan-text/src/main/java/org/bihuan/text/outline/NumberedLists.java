package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Mark;
import org.jspecify.annotations.Nullable;

/** The numbered lists of a text: marks of one family below one parent, in reading order. */
final class NumberedLists {
    private NumberedLists() {}

    /**
     * One entry.
     *
     * @param unmarkedBefore the title of an item without a mark right in front of it
     */
    record Entry(Mark mark, Optional<Span> unmarkedBefore) {}

    /**
     * A list and where it stands.
     *
     * @param parent id of the section that holds it; the empty string at the top
     */
    record NumberedList(String parent, List<Entry> entries) {
        List<Mark> marks() {
            return entries.stream().map(Entry::mark).toList();
        }
    }

    /** What a list is known by while the lists are gathered. */
    private record Place(String parent, int family) {}

    static List<NumberedList> of(List<Section> sections, List<Item> items) {
        TreeMap<Integer, Mark> marks = new TreeMap<>();
        Map<Integer, Place> places = new HashMap<>();
        for (Section section : sections) {
            section.mark()
                    .ifPresent(m -> {
                        marks.put(m.span().start(), m);
                        places.put(
                                m.span().start(),
                                new Place(section.parent().orElse(""), m.style().family()));
                    });
        }
        Map<Class<?>, TreeMap<Integer, Span>> unmarked = new HashMap<>();
        Map<Integer, Class<?>> kinds = new HashMap<>();
        for (Item item : items.stream().sorted(Comparator.comparing(Item::span)).toList()) {
            Mark mark = item.ordinal().orElse(null);
            if (mark == null) {
                unmarked.computeIfAbsent(item.getClass(), k -> new TreeMap<>())
                        .put(item.span().end(), item.titleSpan());
                continue;
            }
            kinds.put(mark.span().start(), item.getClass());
            if (marks.putIfAbsent(mark.span().start(), mark) == null) {
                places.put(mark.span().start(), new Place(item.section(), mark.style().family()));
            }
        }
        Map<Place, List<Entry>> lists = new LinkedHashMap<>();
        marks.forEach((at, mark) ->
                lists.computeIfAbsent(
                                places.getOrDefault(at, new Place("", 0)), p -> new ArrayList<>())
                        .add(new Entry(mark, before(unmarked.get(kinds.get(at)), mark))));
        return lists.entrySet().stream()
                .map(list -> new NumberedList(list.getKey().parent(), list.getValue()))
                .toList();
    }

    private static Optional<Span> before(
            @Nullable NavigableMap<Integer, Span> unmarked, Mark mark) {
        var entry = unmarked == null ? null : unmarked.floorEntry(mark.span().start());
        return entry != null && mark.span().start() - entry.getKey() <= 3
                ? Optional.of(entry.getValue())
                : Optional.empty();
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
