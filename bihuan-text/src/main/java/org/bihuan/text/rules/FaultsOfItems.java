package org.bihuan.text.rules;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.rules.Faults.Fault;

/** The faults that each item of a text names, looked for once, whichever rule asks. */
final class FaultsOfItems {
    private final String text;
    private final IdentityHashMap<Item, List<Fault>> faults = new IdentityHashMap<>();
    private final IdentityHashMap<Item, Map<String, Span>> keys = new IdentityHashMap<>();

    private FaultsOfItems(Subject subject) {
        this.text = subject.text();
    }

    static FaultsOfItems of(Subject subject) {
        return subject.shared(FaultsOfItems.class, FaultsOfItems::new);
    }

    /** In reading order. */
    List<Fault> in(Item item) {
        return faults.computeIfAbsent(item, i -> Faults.in(text, Items.words(i)));
    }

    /** By what makes two faults the same, as {@link SharedFaults} says. */
    Map<String, Span> keys(Item item) {
        Map<String, Span> known = keys.get(item);
        if (known == null) {
            known = new HashMap<>();
            SharedFaults.name(text, item, in(item), known);
            keys.put(item, known);
        }
        return known;
    }
}
