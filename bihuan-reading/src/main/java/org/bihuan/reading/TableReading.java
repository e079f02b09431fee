package org.bihuan.reading;

import java.util.List;

/** What came of reading the tables of a file. */
public sealed interface TableReading {

    record Read(FileFormat format, List<Table> tables) implements TableReading {
        public Read {
            tables = List.copyOf(tables);
        }
    }

    /** Every reason that was found. */
    record Refused(List<Reason> reasons) implements TableReading {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
