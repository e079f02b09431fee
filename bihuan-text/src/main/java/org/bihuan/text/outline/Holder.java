package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.outline.Item.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where an item is being looked for.
 *
 * @param section id of the innermost section
 * @param dimension id of the section that stands for its dimension
 * @param kind what the section holds
 * @param mixed the heading announced a second kind, which no words introduce
 */
record Holder(
        String section, Optional<String> dimension, @Nullable Kind kind, @Nullable Kind mixed) {
    static final Holder NONE = new Holder("", Optional.empty(), null, null);

    Holder in(Node node) {
        return node.section ? new Holder(node.id, dimension, kind, mixed) : this;
    }
}
