package org.bihuan.reading;

import java.util.List;

/** What came of reading the tables of a file into a {@link TableSink}. */
public sealed interface TableScan {

    record Read(FileFormat format) implements TableScan {}

    /** Every reason that was found. */
    record Refused(List<Reason> reasons) implements TableScan {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
