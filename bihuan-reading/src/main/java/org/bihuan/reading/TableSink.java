package org.bihuan.reading;

import java.util.List;

/**
 * Takes the tables of a file while they are read, row by row. When the file is refused in the end,
 * nothing that was taken counts.
 */
public interface TableSink {

    /**
     * @param name as in {@link Table#name()}
     */
    void begins(String name, boolean hidden);

    /** The rows of a table come with rising indexes. */
    void row(Table.Row row);

    /** Merged cells stand behind the rows in most formats, so they come last. */
    void ends(List<Table.Merge> merges);
}
