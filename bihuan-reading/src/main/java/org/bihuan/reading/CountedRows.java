package org.bihuan.reading;

import java.util.List;

/** Passes tables on and notices whether any row showed something. */
final class CountedRows implements TableSink {
    private final TableSink to;
    private boolean any;

    CountedRows(TableSink to) {
        this.to = to;
    }

    boolean any() {
        return any;
    }

    @Override
    public void begins(String name, boolean hidden) {
        to.begins(name, hidden);
    }

    @Override
    public void row(Table.Row row) {
        any = any || row.cells().stream().anyMatch(cell -> !cell.text().isEmpty());
        to.row(row);
    }

    @Override
    public void ends(List<Table.Merge> merges) {
        to.ends(merges);
    }
}
