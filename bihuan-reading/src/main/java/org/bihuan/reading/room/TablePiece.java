package org.bihuan.reading.room;

import java.util.List;
import org.bihuan.reading.FileFormat;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Table;

/** Tables cross the pipe in pieces, so that neither side ever holds a whole one. */
sealed interface TablePiece {

    record Begins(String name, boolean hidden) implements TablePiece {}

    record Rows(List<Table.Row> rows) implements TablePiece {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    record Ends(List<Table.Merge> merges) implements TablePiece {
        public Ends {
            merges = List.copyOf(merges);
        }
    }

    /** The last piece of a file that was read. */
    record Done(FileFormat format) implements TablePiece {}

    /** The last piece of a file that was not; what came before counts for nothing. */
    record Refused(List<Reason> reasons) implements TablePiece {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
