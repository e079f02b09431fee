package org.bihuan.text.outline;

import java.util.List;
import org.bihuan.text.Span;

/**
 * A place where the parser is torn. Each reading can be handed back as a {@link Correction} at
 * {@code span.start()}.
 *
 * @param span from the place to the end of its heading or first sentence
 * @param readings at least two, the one taken first
 */
public record Torn(Span span, List<Alternative> readings) {
    public Torn {
        readings = List.copyOf(readings);
        if (readings.size() < 2) {
            throw new IllegalArgumentException("a torn place has at least two readings");
        }
    }
}
