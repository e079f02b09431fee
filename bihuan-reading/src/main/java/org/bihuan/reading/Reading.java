package org.bihuan.reading;

import java.util.List;
import org.bihuan.text.SourceText;

/** What became of a file that was handed in. */
public sealed interface Reading {

    /**
     * The file was understood; what remained uncertain stands in {@code text.origin().doubts()}.
     */
    record Read(SourceText text) implements Reading {}

    /** The file was not read, with every reason that is known; never empty. */
    record Refused(List<Reason> reasons) implements Reading {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
