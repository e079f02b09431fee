package org.bihuan.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.reading.Table;

/** Rows as they are seen: a formula that no program ever computed shows nothing. */
final class ShownRows implements Iterator<Table.Row> {
    private final Iterator<Table.Row> rows;
    private Optional<Table.Row> next = Optional.empty();

    ShownRows(Iterator<Table.Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && rows.hasNext()) {
            next = shown(rows.next());
        }
        return next.isPresent();
    }

    private static Optional<Table.Row> shown(Table.Row row) {
        if (row.cells().stream().noneMatch(cell -> cell.text().isEmpty())) {
            return Optional.of(row);
        }
        List<Table.Cell> cells =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table.Row(row.index(), row.hidden(), cells));
    }

    @Override
    public Table.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Table.Row row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }
}
