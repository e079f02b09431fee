package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.reading.Table;
import org.bihuan.reading.room.TableSpool;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Said;

/**
 * Rows out of a workbook. Sheets and columns are known by their titles in either language, columns
 * in whatever order. What cannot be understood becomes a fault of its row.
 */
final class RosterReader {

    /** Of all sheets together; a province's roster has fewer. */
    static final int MOST_ROWS = 100_000;

    /** Rows of one merged range that are told of. */
    private static final int MOST_MERGED = 1_000;

    private static final int MOST_MERGES = 500;

    private final RosterWords words;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private int count;

    private RosterReader(RosterWords words) {
        this.words = words;
    }

    /** All rows that hold anything, and what is wrong with the file as a file. */
    record Contents(List<RosterRow> rows, List<RowFault> faults) {}

    static Contents read(RosterWords words, TableSpool workbook) throws UnreadableWorkbook {
        RosterReader reader = new RosterReader(words);
        Set<SheetKind> seen = EnumSet.noneOf(SheetKind.class);
        for (TableSpool.Spooled sheet : workbook.tables()) {
            reader.sheet(sheet, seen);
        }
        if (seen.isEmpty()) {
            throw new UnreadableWorkbook("roster.file.no-known-sheet");
        }
        return new Contents(reader.rows, reader.faults);
    }

    private void sheet(TableSpool.Spooled sheet, Set<SheetKind> seen) throws UnreadableWorkbook {
        String name = CellWords.name(sheet.name());
        Optional<SheetKind> kind = words.kind(name);
        try (TableSpool.Rows all = sheet.rows()) {
            if (kind.isEmpty()) {
                // An empty sheet that Excel made by itself is no mistake.
                if (!words.isCalled(RosterWords.INSTRUCTIONS, name) && all.hasNext()) {
                    fault(sheet, 1, Said.of("roster.fault.sheet-unknown", sheet.name()));
                }
            } else if (seen.add(kind.get())) {
                rows(sheet, kind.get(), all);
            } else {
                fault(sheet, 1, Said.of("roster.fault.sheet-twice"));
            }
        }
    }

    private void rows(TableSpool.Spooled sheet, SheetKind kind, TableSpool.Rows all)
            throws UnreadableWorkbook {
        Map<Integer, String> merged = merged(sheet.merges());
        Map<Integer, Column> header = Map.of();
        while (all.hasNext()) {
            Table.Row row = all.next();
            if (row.index() == 0) {
                header = header(sheet, kind, row);
            } else if (header.isEmpty()) {
                fault(sheet, 1, Said.of("roster.fault.no-header"));
                return;
            } else {
                row(sheet, kind, header, row, merged);
            }
        }
    }

    /** Ranges by the rows that they touch, both from 0. */
    private static Map<Integer, String> merged(List<Table.Merge> merges) {
        Map<Integer, String> rows = new HashMap<>();
        for (Table.Merge merge : merges.subList(0, Math.min(MOST_MERGES, merges.size()))) {
            int last = Math.min(merge.lastRow(), merge.firstRow() + MOST_MERGED);
            for (int row = merge.firstRow(); row <= last; row++) {
                rows.putIfAbsent(row, merge.range());
            }
        }
        return rows;
    }

    /** Column by place; empty when it is no header at all. */
    private Map<Integer, Column> header(TableSpool.Spooled sheet, SheetKind kind, Table.Row row) {
        Map<Integer, Column> header = new HashMap<>();
        List<Said> wrong = new ArrayList<>();
        for (Table.Cell cell : row.cells()) {
            String title = CellWords.name(cell.text());
            if (title.isEmpty() || words.isCalled(RosterWords.REASON, title)) {
                continue;
            }
            Optional<Column> column =
                    kind.columns().stream()
                            .filter(one ->
                                    words.isCalled(one.key(), title.replaceFirst("^\\*", "")))
                            .findFirst();
            if (column.isEmpty()) {
                wrong.add(Said.of("roster.fault.column-unknown", title));
            } else if (header.containsValue(column.get())) {
                wrong.add(Said.of("roster.fault.column-twice", title));
            } else {
                header.put(cell.column(), column.get());
            }
        }
        for (Column column : kind.columns()) {
            if (kind.requires(column) && !header.containsValue(column)) {
                wrong.add(Said.of("roster.fault.column-missing", Said.of(column.key())));
            }
        }
        wrong.forEach(said -> fault(sheet, 1, said));
        return header;
    }

    private void row(
            TableSpool.Spooled sheet,
            SheetKind kind,
            Map<Integer, Column> header,
            Table.Row row,
            Map<Integer, String> merged)
            throws UnreadableWorkbook {
        List<Table.Cell> told = row.cells().stream().filter(cell -> !isBlank(cell)).toList();
        if (told.isEmpty()) {
            return;
        }
        count++;
        if (count > MOST_ROWS) {
            throw new UnreadableWorkbook("roster.file.too-many-rows", MOST_ROWS);
        }
        int number = row.index() + 1;
        String range = merged.get(row.index());
        if (range != null) {
            fault(sheet, number, Said.of("roster.fault.merged", range));
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Set<Column> filled = EnumSet.noneOf(Column.class);
        for (Table.Cell cell : told) {
            Column column = header.get(cell.column());
            if (column != null) {
                filled.add(column);
                cell(sheet, number, column, cell).ifPresent(text -> cells.put(column, text));
            }
        }
        for (Column column : kind.columns()) {
            if (kind.requires(column) && header.containsValue(column) && !filled.contains(column)) {
                fault(sheet, number, Said.of("roster.fault.missing", Said.of(column.key())));
            }
        }
        rows.add(new RosterRow(kind, sheet.name(), number, cells));
    }

    private Optional<String> cell(
            TableSpool.Spooled sheet, int row, Column column, Table.Cell cell) {
        Said title = Said.of(column.key());
        if (cell.formula()) {
            fault(sheet, row, Said.of("roster.fault.formula", title));
            return Optional.empty();
        }
        if (cell.kind() == Table.Kind.YES_NO || cell.kind() == Table.Kind.ERROR) {
            fault(sheet, row, Said.of("roster.fault.no-text", title));
            return Optional.empty();
        }
        String text = CellGuard.plain(cell.text());
        if (cell.day().isPresent() && column.kind() != Column.Kind.DAY) {
            // A code such as 3-5, of which the spreadsheet program made a date by itself.
            fault(sheet, row, Said.of("roster.fault.made-a-day", title, text));
            return Optional.empty();
        }
        Optional<String> understood =
                switch (column.kind()) {
                    case CODE -> Optional.of(CellWords.code(text));
                    case NAME, WORD -> Optional.of(CellWords.name(text));
                    case NUMBER -> CellWords.number(text).map(Object::toString);
                    case DAY -> CellWords.day(text).map(LocalDate::toString);
                };
        if (understood.isEmpty()) {
            String key =
                    column.kind() == Column.Kind.DAY
                            ? "roster.fault.no-day"
                            : "roster.fault.no-number";
            fault(sheet, row, Said.of(key, title, shortened(text)));
        }
        return understood.filter(words -> !words.isEmpty());
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 39)) + "…";
    }

    private static boolean isBlank(Table.Cell cell) {
        return !cell.formula() && CellWords.name(cell.text()).isEmpty();
    }

    private void fault(TableSpool.Spooled sheet, int row, Said why) {
        faults.add(new RowFault(sheet.name(), row, why));
    }
}
