package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;

/**
 * A finding, a cause or a measure as the text states it.
 *
 * <p>{@code title} is the topic sentence without its mark, or the first sentence when there is
 * none; {@code span} runs from the mark to the last character of the item, separators such as a
 * closing semicolon included.
 */
public sealed interface Item permits Finding, Cause, Measure {
    String id();

    /**
     * Id of the innermost section that holds it; the empty string when the text has no sections.
     */
    String section();

    /** The ordinal mark as written; empty when the author gave none. */
    Optional<Mark> ordinal();

    String title();

    Span titleSpan();

    Span span();
}
