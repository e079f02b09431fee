package org.bihuan.text.wording;

import java.time.YearMonth;
import java.util.Optional;

/**
 * From which month until which month something holds, both included; empty ends are open.
 *
 * <p>It is held against a document's date only where that is known, and only where the whole of the
 * time in which the document may have been written lies outside.
 */
public record Validity(Optional<YearMonth> from, Optional<YearMonth> until) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether all of {@code earliest} to {@code latest} lies before it began. */
    public boolean notYet(YearMonth latest) {
        return from.filter(latest::isBefore).isPresent();
    }

    /** Whether all of {@code earliest} onward lies after it ended. */
    public boolean over(YearMonth earliest) {
        return until.filter(earliest::isAfter).isPresent();
    }
}
