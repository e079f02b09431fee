package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Mark;

/**
 * A finding, a cause or a measure as the text states it.
 *
 * <p>{@code title} is the topic sentence without its mark, or the first sentence when there is
 * none; {@code span} runs from the mark to the last character of the item, separators such as a
 * closing semicolon included.
 */
public sealed interface Item {
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

    /**
     * A problem (问题) that the author names in himself or the team.
     *
     * @param dimension id of the section that stands for its dimension
     */
    public record Finding(
            String id,
            String section,
            Optional<String> dimension,
            Optional<Mark> ordinal,
            String title,
            Span titleSpan,
            Span span)
            implements Item {}

    /** A cause (原因) as the text states it. */
    public record Cause(
            String id,
            String section,
            Optional<Mark> ordinal,
            String title,
            Span titleSpan,
            Span span)
            implements Item {}

    /** A measure (整改措施) as the text states it. */
    public record Measure(
            String id,
            String section,
            Optional<Mark> ordinal,
            String title,
            Span titleSpan,
            Span span)
            implements Item {}

    /** What a stretch of text states. */
    public enum Kind {
        FINDING,
        CAUSE,
        MEASURE
    }
}
