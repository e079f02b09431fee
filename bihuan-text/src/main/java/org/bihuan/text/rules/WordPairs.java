package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item;

/**
 * How much two items share, by pairs of characters (cosine); pairs that more than a third of all
 * items have say nothing and are left out.
 */
final class WordPairs {
    private final Map<Item, Set<String>> pairs = new HashMap<>();

    WordPairs(String text, List<? extends Item> items) {
        Map<String, Integer> counts = new HashMap<>();
        for (Item item : items) {
            Set<String> own = pairs(text, Items.words(item));
            pairs.put(item, own);
            own.forEach(p -> counts.merge(p, 1, Integer::sum));
        }
        Set<String> common = new HashSet<>();
        counts.forEach((pair, n) -> {
            if (n * 3 > items.size() && n > 2) {
                common.add(pair);
            }
        });
        pairs.values().forEach(own -> own.removeAll(common));
    }

    private static Set<String> pairs(String text, Span words) {
        String bare = Chars.bare(words.in(text));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return new HashSet<>(pairs);
    }

    /** How many pairs of its own an item has. */
    int size(Item item) {
        return of(item).size();
    }

    /** Between 0 and 1. */
    double likeness(Item one, Item other) {
        Set<String> a = of(one);
        Set<String> b = of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return shared / Math.sqrt((double) a.size() * b.size());
    }

    private Set<String> of(Item item) {
        return pairs.getOrDefault(item, Set.of());
    }
}
