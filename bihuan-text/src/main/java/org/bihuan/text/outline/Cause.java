package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;

/** A cause (原因) as the text states it. */
public record Cause(
        String id, String section, Optional<Mark> ordinal, String title, Span titleSpan, Span span)
        implements Item {}
