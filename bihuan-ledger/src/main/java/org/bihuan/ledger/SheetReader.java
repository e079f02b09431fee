package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Basis;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.Origin;
import org.bihuan.ledger.LedgerReading.Value;
import org.bihuan.ledger.LedgerReading.What;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;

/** Reads one table, row by row. */
final class SheetReader {
    private static final int CELLS_THAT_TELL = 3;

    private final String file;
    private final Table table;
    private final LedgerReader.Told told;
    private final Grid grid;
    private final List<Item> items = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final List<Complaint> refusals = new ArrayList<>();

    SheetReader(String file, Table table, LedgerReader.Told told) {
        this.file = file;
        this.table = table;
        this.told = told;
        this.grid = new Grid(table);
    }

    LedgerReading.Sheet read() {
        Optional<Header> found = Header.of(grid, told);
        if (found.isEmpty()) {
            refusals.add(
                    new Complaint(table.rows().getFirst().index(), -1, "", "no-header", List.of()));
            return sheet(List.of(), List.of(), Optional.empty());
        }
        Optional<YearOfTable> year = year(found.get());
        Header header = withGuessedDue(found.get(), year);
        titles(header);
        rows(header, new ItemReader(grid, header, year));
        List<Integer> headerRows = new ArrayList<>();
        for (int row = header.firstRow(); row <= header.lastRow(); row++) {
            headerRows.add(row);
        }
        return sheet(headerRows, header.columns(), year);
    }

    private LedgerReading.Sheet sheet(
            List<Integer> headerRows, List<Column> columns, Optional<YearOfTable> year) {
        List<Complaint> all = new ArrayList<>(refusals);
        List<Item> noted = withRepeatedNumbers();
        noted.forEach(item -> all.addAll(item.refusals()));
        return new LedgerReading.Sheet(
                table.name(),
                table.hidden(),
                headerRows,
                columns,
                year,
                table.merges().size(),
                noted,
                apart,
                all);
    }

    private Optional<YearOfTable> year(Header header) {
        if (told.year().isPresent()) {
            return told.year().map(year -> new YearOfTable(year, false, "--year " + year));
        }
        String title =
                table.rows().stream()
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
            if (column.meaning() == Meaning.OTHER) {
                List<Cell> cells =
                        table.rows().stream()
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
        for (Table.Row row : table.rows()) {
            if (row.index() < header.firstRow()) {
                apart.add(new Apart(row.index(), What.TITLE, shown(row)));
            }
        }
    }

    private void rows(Header header, ItemReader reader) {
        RowKinds kinds = new RowKinds(grid, header);
        String section = "";
        int expected = header.lastRow() + 1;
        Optional<Item> above = Optional.empty();
        for (Table.Row row : table.rows()) {
            int index = row.index();
            if (index <= header.lastRow()) {
                continue;
            }
            if (index > expected) {
                gap(expected, index - 1);
            }
            expected = index + 1;
            Optional<What> what = kinds.of(index);
            if (what.isPresent()) {
                apart.add(new Apart(index, what.get(), shown(row)));
                if (what.get() == What.SECTION) {
                    section = row.cells().getFirst().text();
                    above = Optional.empty();
                }
            } else {
                Item item = reader.read(row, section, above);
                items.add(item);
                above = Optional.of(item);
            }
        }
    }

    /** Rows without a single sign between two that hold something. */
    private void gap(int first, int last) {
        String rows = first == last ? "" : (first + 1) + "–" + (last + 1);
        apart.add(new Apart(first, What.LOOKS_EMPTY, rows));
    }

    /** The same number in two rows of one section: a note beside each. */
    private List<Item> withRepeatedNumbers() {
        Map<List<String>, List<Integer>> rows = new HashMap<>();
        for (Item item : items) {
            numberOf(item)
                    .ifPresent(number ->
                            rows.computeIfAbsent(
                                            List.of(item.section(), number.text()),
                                            k -> new ArrayList<>())
                                    .add(item.row()));
        }
        List<Item> noted = new ArrayList<>();
        for (Item item : items) {
            List<Integer> same =
                    numberOf(item)
                            .map(n ->
                                    rows.getOrDefault(List.of(item.section(), n.text()), List.of()))
                            .orElse(List.of());
            noted.add(same.size() > 1 ? withNote(item, same) : item);
        }
        return noted;
    }

    private static Optional<Value> numberOf(Item item) {
        return Optional.ofNullable(item.cells().get(Meaning.NUMBER))
                .filter(value -> value.origin() == Origin.OWN_CELL);
    }

    private static Item withNote(Item item, List<Integer> same) {
        Value number = numberOf(item).orElseThrow();
        String rows =
                same.stream()
                        .filter(row -> row != item.row())
                        .map(row -> Integer.toString(row + 1))
                        .collect(Collectors.joining(", "));
        List<Complaint> notes = new ArrayList<>(item.notes());
        notes.add(
                new Complaint(
                        item.row(),
                        number.column(),
                        number.text(),
                        "repeated-number",
                        List.of(rows)));
        return new Item(
                item.row(), item.section(), item.cells(), item.others(), item.refusals(), notes);
    }

    private static String shown(Table.Row row) {
        return row.cells().stream().map(Cell::text).collect(Collectors.joining(" | "));
    }
}
