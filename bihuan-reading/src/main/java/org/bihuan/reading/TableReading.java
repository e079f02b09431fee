package org.bihuan.reading;

import java.util.List;

/** What came of reading the tables of a file. */
public sealed interface TableReading {

    /**
     * @param doubts message keys of what a person should know about the file, as in {@link
     *     org.bihuan.text.SourceText.Origin}
     */
    record Read(FileFormat format, List<Table> tables, List<String> doubts)
            implements TableReading {
        public Read {
            tables = List.copyOf(tables);
            doubts = List.copyOf(doubts);
        }
    }

    /** Every reason that was found. */
    record Refused(List<Reason> reasons) implements TableReading {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
