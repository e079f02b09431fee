package org.bihuan.reading.room;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.reading.Table;
import org.bihuan.reading.TableSink;

/** The child's side: tables as frames, a few rows in each. */
final class PieceWriter implements TableSink {
    private static final int MOST_ROWS = 200;
    private static final int MOST_CHARACTERS = 1 << 16;

    private final OutputStream to;
    private final long number;
    private List<Table.Row> rows = new ArrayList<>();
    private int characters;

    PieceWriter(OutputStream to, long number) {
        this.to = to;
        this.number = number;
    }

    @Override
    public void begins(String name, boolean hidden) {
        write(new TablePiece.Begins(name, hidden));
    }

    @Override
    public void row(Table.Row row) {
        rows.add(row);
        row.cells().forEach(cell -> characters += cell.text().length());
        if (rows.size() >= MOST_ROWS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    @Override
    public void ends(List<Table.Merge> merges) {
        flush();
        write(new TablePiece.Ends(merges));
    }

    private void flush() {
        if (!rows.isEmpty()) {
            write(new TablePiece.Rows(rows));
            rows = new ArrayList<>();
            characters = 0;
        }
    }

    void write(TablePiece piece) {
        try {
            new Frame(number, Messages.piece(piece)).write(to);
        } catch (IOException nobodyAsksAnyMore) {
            throw new UncheckedIOException(nobodyAsksAnyMore);
        }
    }
}
