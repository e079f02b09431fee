package org.bihuan.reading.room;

import java.util.List;
import org.bihuan.reading.Reason;

/** What came of reading the tables of a file in a process of its own; to be closed. */
public sealed interface TablesRead extends AutoCloseable permits TablesRead.Refused, TableSpool {

    /** Every reason that was found. */
    record Refused(List<Reason> reasons) implements TablesRead {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public void close() {}
    }

    @Override
    void close();
}
