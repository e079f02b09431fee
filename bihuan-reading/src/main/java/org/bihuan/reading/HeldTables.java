package org.bihuan.reading;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.reading.Table.Merge;
import org.bihuan.reading.Table.Row;

/** Holds the tables of a file as a whole. */
final class HeldTables implements TableSink {
    private final List<Table> tables = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private String name = "";
    private boolean hidden;

    @Override
    public void begins(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
        rows = new ArrayList<>();
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void ends(List<Merge> merges) {
        tables.add(new Table(name, hidden, rows, merges));
    }

    List<Table> tables() {
        return tables;
    }
}
