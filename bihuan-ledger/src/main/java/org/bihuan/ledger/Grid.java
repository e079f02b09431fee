package org.bihuan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Merge;

/** A table in which a cell is found through the cells that were made one. */
final class Grid {
    /** A merge that covers more rows than any table has would cost a map of a million entries. */
    private static final int MOST_MERGED_ROWS = 50_000;

    /**
     * @param row of the cell itself
     */
    record Held(int row, Cell cell, boolean merged) {}

    private final Table table;
    private final Map<Integer, Table.Row> rows = new HashMap<>();
    private final Map<Integer, List<Merge>> mergesByRow = new HashMap<>();

    Grid(Table table) {
        this.table = table;
        table.rows().forEach(row -> rows.put(row.index(), row));
        int covered = 0;
        for (Merge merge : table.merges()) {
            int last = Math.min(merge.lastRow(), lastRow());
            for (int row = merge.firstRow(); row <= last && covered < MOST_MERGED_ROWS; row++) {
                mergesByRow.computeIfAbsent(row, r -> new java.util.ArrayList<>()).add(merge);
                covered++;
            }
        }
    }

    Table table() {
        return table;
    }

    /** -1 for an empty table. */
    int lastRow() {
        return table.rows().isEmpty() ? -1 : table.rows().getLast().index();
    }

    Optional<Table.Row> row(int index) {
        return Optional.ofNullable(rows.get(index));
    }

    List<Cell> own(int row) {
        return row(row).map(Table.Row::cells).orElse(List.of());
    }

    Optional<Merge> merge(int row, int column) {
        return mergesByRow.getOrDefault(row, List.of()).stream()
                .filter(merge -> merge.holds(row, column))
                .findFirst();
    }

    /** What stands at a place, for a reader who sees merged cells as one. */
    Optional<Held> at(int row, int column) {
        Optional<Merge> merge = merge(row, column);
        if (merge.isPresent()) {
            int first = merge.get().firstRow();
            return row(first)
                    .flatMap(r -> r.at(merge.get().firstColumn()))
                    .map(cell -> new Held(first, cell, first != row));
        }
        return row(row).flatMap(r -> r.at(column)).map(cell -> new Held(row, cell, false));
    }

    /** Number of columns that the cell takes. */
    int width(int row, int column) {
        return merge(row, column).map(Merge::columns).orElse(1);
    }
}
