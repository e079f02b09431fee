package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.rules.Faults.Fault;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * The faults that a set of items names, to be recognised when another item names them again: the
 * same subject with whatever deficit, or the same telling expression (绕道走), or another of its
 * family. One pass per item, no comparison of pairs.
 */
final class SharedFaults {
    /** Of a subject so many last characters must be the same. */
    private static final int SAME = 4;

    private static final Map<String, String> FAMILIES = families();
    private static final Literals EXPRESSIONS = new Literals(FAMILIES.keySet());

    /** The first word of each family by every word of it. */
    private static Map<String, String> families() {
        Map<String, String> families = new HashMap<>();
        for (String line : DataLines.read(SharedFaults.class, "words/expressions.txt")) {
            String[] words = line.split("\\s+", -1);
            for (String word : words) {
                families.put(word, words[0]);
            }
        }
        return families;
    }

    private final FaultsOfItems faults;
    private final Map<String, Named> first = new HashMap<>();

    SharedFaults(Subject subject) {
        this.faults = FaultsOfItems.of(subject);
    }

    /** Where an item names a fault. */
    record Named(Item item, Span span) {}

    /** The same fault in two places. */
    record Pair(Named before, Named here) {}

    void add(Item item) {
        faults.keys(item).forEach((key, span) -> first.putIfAbsent(key, new Named(item, span)));
    }

    /** What {@code item} names again, in reading order. */
    List<Pair> again(Item item) {
        List<Pair> pairs = new ArrayList<>();
        faults.keys(item)
                .forEach((key, span) ->
                        Optional.ofNullable(first.get(key))
                                .ifPresent(before ->
                                        pairs.add(new Pair(before, new Named(item, span)))));
        pairs.sort((a, b) -> a.here().span().compareTo(b.here().span()));
        return pairs;
    }

    static void name(String text, Item item, List<Fault> named, Map<String, Span> faults) {
        for (Fault fault : named) {
            int end = fault.subject().end();
            boolean whole =
                    fault.subject().length() >= SAME && "的了和地".indexOf(text.charAt(end - SAME)) < 0;
            if (whole) {
                String key = text.substring(end - SAME, end);
                faults.putIfAbsent(key, new Span(end - SAME, fault.deficit().end()));
            }
        }
        for (Literals.Found found : EXPRESSIONS.in(text, Items.words(item))) {
            faults.putIfAbsent(FAMILIES.getOrDefault(found.literal(), ""), found.span());
        }
    }
}
