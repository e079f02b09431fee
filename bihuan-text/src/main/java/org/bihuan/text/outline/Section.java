package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;

/**
 * A heading and all that stands under it.
 *
 * @param level 1 for the highest in this text
 * @param mark the ordinal mark of the heading; empty for a heading without one
 * @param heading the heading's words without the mark and without the closing full stop
 * @param headingSpan the mark and the words; a run-in heading ends at its first full stop, which is
 *     not part of it
 * @param span from the mark to the end of the section
 * @param parent id of the enclosing section
 */
public record Section(
        String id,
        int level,
        Optional<Mark> mark,
        String heading,
        Span headingSpan,
        Role role,
        Span span,
        Optional<String> parent) {}
