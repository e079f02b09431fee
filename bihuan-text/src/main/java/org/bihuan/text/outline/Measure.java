package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;

/** A measure (整改措施) as the text states it. */
public record Measure(
        String id, String section, Optional<Mark> ordinal, String title, Span titleSpan, Span span)
        implements Item {}
