package org.bihuan.text.rules;

import java.util.IdentityHashMap;
import java.util.List;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.rules.Facts.Evidence;

/** What each item of a text says concretely, looked for once, whichever rule asks. */
final class FactsOfItems {
    private final String text;
    private final IdentityHashMap<Item, List<Evidence>> facts = new IdentityHashMap<>();

    private FactsOfItems(Subject subject) {
        this.text = subject.text();
    }

    /** As {@link Facts#in} the words of the item. */
    static List<Evidence> in(Subject subject, Item item) {
        FactsOfItems known = subject.shared(FactsOfItems.class, FactsOfItems::new);
        return known.facts.computeIfAbsent(item, i -> Facts.in(known.text, Items.words(i)));
    }
}
