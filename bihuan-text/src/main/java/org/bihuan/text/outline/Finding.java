package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;

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
