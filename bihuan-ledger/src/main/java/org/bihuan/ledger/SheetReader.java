package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Basis;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.What;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;

/** Reads one table, row by row. */
final class SheetReader {
    private static final int CELLS_THAT_TELL = 3;

    /** Rows by which headings, year and columns without a heading are understood. */
    private static final int HEAD = 300;

    private final String file;
    private final LedgerReader.Passing table;
    private final LedgerReader.Told told;
    private final SheetSink sink;
    private final Grid grid;
    private final RepeatedNumbers numbers = new RepeatedNumbers();

    SheetReader(String file, LedgerReader.Passing table, LedgerReader.Told told, SheetSink sink) {
        this.file = file;
        this.table = table;
        this.told = told;
        this.sink = sink;
        this.grid = new Grid(table.merges(), head(table.rows(), told.headerRow().orElse(0)));
    }

    private static List<Table.Row> head(Iterator<Table.Row> rows, int headerRow) {
        List<Table.Row> head = new ArrayList<>();
        while (rows.hasNext() && (head.size() < HEAD || head.getLast().index() <= headerRow + 1)) {
            head.add(rows.next());
        }
        return head;
    }

    void read() {
        Optional<Header> found = Header.of(grid, told);
        if (found.isEmpty()) {
            sink.begins(headOf(List.of(), List.of(), Optional.empty()));
            int first = grid.head().getFirst().index();
            sink.ends(List.of(new Complaint(first, -1, "", "no-header", List.of())), Map.of());
            return;
        }
        Optional<YearOfTable> year = year(found.get());
        Header header = withGuessedDue(found.get(), year);
        List<Integer> headerRows = new ArrayList<>();
        for (int row = header.firstRow(); row <= header.lastRow(); row++) {
            headerRows.add(row);
        }
        sink.begins(headOf(headerRows, header.columns(), year));
        titles(header);
        rows(header, new ItemReader(grid, header, year));
        sink.ends(List.of(), numbers.notes());
    }

    private SheetSink.Head headOf(
            List<Integer> headerRows, List<Column> columns, Optional<YearOfTable> year) {
        return new SheetSink.Head(
                table.name(), table.hidden(), headerRows, columns, year, table.merges().size());
    }

    private Optional<YearOfTable> year(Header header) {
        if (told.year().isPresent()) {
            return told.year().map(year -> new YearOfTable(year, false, "--year " + year));
        }
        String title =
                grid.head().stream()
                        .filter(row -> row.index() < header.firstRow())
                        .flatMap(row -> row.cells().stream())
                        .map(Cell::text)
                        .collect(Collectors.joining("\n"));
        return YearOfTable.in(title)
                .or(() -> YearOfTable.in(table.name()))
                .or(() -> YearOfTable.in(file));
    }

    /** A column without a telling heading, most of whose cells are due phrases. */
    private Header withGuessedDue(Header header, Optional<YearOfTable> year) {
        if (header.has(Meaning.DUE)) {
            return header;
        }
        for (Column column : header.columns()) {
            if (column.meaning() == Meaning.OTHER && column.basis() != Basis.TOLD) {
                List<Cell> cells =
                        grid.head().stream()
                                .filter(row -> row.index() > header.lastRow())
                                .flatMap(row -> row.at(column.index()).stream())
                                .toList();
                long dates =
                        cells.stream()
                                .filter(cell ->
                                        DueCells.read(cell, column.heading(), year)
                                                instanceof DueReading.Understood)
                                .count();
                if (cells.size() >= CELLS_THAT_TELL && dates * 10 >= cells.size() * 8L) {
                    return header.with(
                            new Column(
                                    column.index(), column.heading(), Meaning.DUE, Basis.CONTENT));
                }
            }
        }
        return header;
    }

    private void titles(Header header) {
        for (Table.Row row : grid.head()) {
            if (row.index() < header.firstRow()) {
                sink.apart(new Apart(row.index(), What.TITLE, shown(row)));
            }
        }
    }

    private void rows(Header header, ItemReader reader) {
        RowKinds kinds = new RowKinds(grid, header);
        Walk walk = new Walk(header.lastRow() + 1);
        for (Table.Row row : grid.head()) {
            if (row.index() > header.lastRow()) {
                walk.over(row, kinds, reader);
            }
        }
        while (table.rows().hasNext()) {
            walk.over(table.rows().next(), kinds, reader);
        }
    }

    /** Where one stands among the rows. */
    private final class Walk {
        private String section = "";
        private Optional<Item> above = Optional.empty();
        private boolean belowFootnote;
        private int expected;

        Walk(int first) {
            expected = first;
        }

        void over(Table.Row row, RowKinds kinds, ItemReader reader) {
            int index = row.index();
            grid.moveTo(row);
            if (index > expected) {
                gap(expected, index - 1);
            }
            expected = index + 1;
            Optional<What> what = kinds.of(index).map(this::continued);
            belowFootnote = what.filter(kind -> kind == What.FOOTNOTE).isPresent();
            if (what.isPresent()) {
                sink.apart(new Apart(index, what.get(), shown(row)));
                if (what.get() == What.SECTION) {
                    section = row.cells().getFirst().text();
                    above = Optional.empty();
                }
            } else {
                Item item = reader.read(row, section, above);
                numbers.add(item);
                sink.item(item);
                above = Optional.of(item);
            }
        }

        /** A footnote goes on: what looks like a section right below one is its next line. */
        private What continued(What what) {
            return belowFootnote && what == What.SECTION ? What.FOOTNOTE : what;
        }
    }

    /** Rows without a single sign between two that hold something. */
    private void gap(int first, int last) {
        String rows = first == last ? "" : (first + 1) + "–" + (last + 1);
        sink.apart(new Apart(first, What.LOOKS_EMPTY, rows));
    }

    private static String shown(Table.Row row) {
        return row.cells().stream().map(Cell::text).collect(Collectors.joining(" | "));
    }
}
