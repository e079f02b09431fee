package org.bihuan.server.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Said;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Rows out of a workbook. Sheets and columns are known by their titles in either language, columns
 * in whatever order. What cannot be understood becomes a fault of its row.
 */
final class RosterReader {

    private static final System.Logger LOG = System.getLogger(RosterReader.class.getName());

    /** Of all sheets together; a province's roster has fewer. */
    static final int MOST_ROWS = 100_000;

    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);

    private final RosterWords words;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private int count;

    private RosterReader(RosterWords words) {
        this.words = words;
    }

    /** All rows that hold anything, and what is wrong with the file as a file. */
    record Contents(List<RosterRow> rows, List<RowFault> faults) {}

    static Contents read(RosterWords words, byte[] file) throws UnreadableWorkbook {
        WorkbookGuard guard = WorkbookGuard.over(file);
        RosterReader reader = new RosterReader(words);
        ReadingOptions options = new ReadingOptions(true, true);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
            Set<SheetKind> seen = EnumSet.noneOf(SheetKind.class);
            for (Sheet sheet : workbook.getSheets().toList()) {
                reader.sheet(sheet, guard, seen);
            }
            if (seen.isEmpty()) {
                throw new UnreadableWorkbook("roster.file.no-known-sheet");
            }
        } catch (IOException | RuntimeException broken) {
            // What a broken or hostile file makes the library throw is not one kind of exception.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a workbook could not be read: {0}",
                    broken.toString());
            throw new UnreadableWorkbook("roster.file.damaged");
        }
        return new Contents(reader.rows, reader.faults);
    }

    private void sheet(Sheet sheet, WorkbookGuard guard, Set<SheetKind> seen)
            throws IOException, UnreadableWorkbook {
        String name = CellWords.name(sheet.getName());
        Optional<SheetKind> kind = words.kind(name);
        if (kind.isEmpty()) {
            if (!words.isCalled(RosterWords.INSTRUCTIONS, name)) {
                unknown(sheet);
            }
            return;
        }
        if (!seen.add(kind.get())) {
            fault(sheet, 1, Said.of("roster.fault.sheet-twice"));
            return;
        }
        Map<Integer, String> merged = merged(guard.merges(sheet.getId()));
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            Map<Integer, Column> header = Map.of();
            while (all.hasNext()) {
                Row row = all.next();
                if (row.getRowNum() == 1) {
                    header = header(sheet, kind.get(), row);
                } else if (header.isEmpty()) {
                    fault(sheet, 1, Said.of("roster.fault.no-header"));
                    return;
                } else {
                    row(sheet, kind.get(), header, row, merged);
                }
            }
        }
    }

    /** An empty sheet that Excel made by itself is no mistake. */
    private void unknown(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            if (stream.limit(1000).anyMatch(row -> !isBlank(row))) {
                fault(sheet, 1, Said.of("roster.fault.sheet-unknown", sheet.getName()));
            }
        }
    }

    private static Map<Integer, String> merged(List<WorkbookGuard.Merge> merges) {
        Map<Integer, String> rows = new HashMap<>();
        for (WorkbookGuard.Merge merge : merges) {
            int last = Math.min(merge.lastRow(), merge.firstRow() + 1000);
            for (int row = merge.firstRow(); row <= last; row++) {
                rows.putIfAbsent(row, merge.range());
            }
        }
        return rows;
    }

    /** Column by place; empty when it is no header at all. */
    private Map<Integer, Column> header(Sheet sheet, SheetKind kind, Row row) {
        Map<Integer, Column> header = new HashMap<>();
        List<Said> wrong = new ArrayList<>();
        for (Cell cell : row) {
            String title = cell == null ? "" : CellWords.name(cell.getText());
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
                header.put(cell.getColumnIndex(), column.get());
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
            Sheet sheet,
            SheetKind kind,
            Map<Integer, Column> header,
            Row row,
            Map<Integer, String> merged)
            throws UnreadableWorkbook {
        if (isBlank(row)) {
            return;
        }
        count++;
        if (count > MOST_ROWS) {
            throw new UnreadableWorkbook("roster.file.too-many-rows", MOST_ROWS);
        }
        int number = row.getRowNum();
        String range = merged.get(number);
        if (range != null) {
            fault(sheet, number, Said.of("roster.fault.merged", range));
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Cell cell : row) {
            Column column = cell == null ? null : header.get(cell.getColumnIndex());
            if (column != null && !isBlank(cell)) {
                cell(sheet, number, column, cell).ifPresent(text -> cells.put(column, text));
            }
        }
        for (Column column : kind.columns()) {
            boolean told =
                    row.stream()
                            .anyMatch(cell ->
                                    cell != null
                                            && header.get(cell.getColumnIndex()) == column
                                            && !isBlank(cell));
            if (kind.requires(column) && header.containsValue(column) && !told) {
                fault(sheet, number, Said.of("roster.fault.missing", Said.of(column.key())));
            }
        }
        rows.add(new RosterRow(kind, sheet.getName(), number, cells));
    }

    private Optional<String> cell(Sheet sheet, int row, Column column, Cell cell) {
        Said title = Said.of(column.key());
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            fault(sheet, row, Said.of("roster.fault.formula", title));
            return Optional.empty();
        }
        if (cell.getType() != CellType.STRING && cell.getType() != CellType.NUMBER) {
            fault(sheet, row, Said.of("roster.fault.no-text", title));
            return Optional.empty();
        }
        String text = CellGuard.plain(cell.getText().strip());
        Optional<String> understood =
                switch (column.kind()) {
                    case CODE -> Optional.of(CellWords.code(wholeNumber(cell, text)));
                    case NAME, WORD -> Optional.of(CellWords.name(wholeNumber(cell, text)));
                    case NUMBER -> CellWords.number(wholeNumber(cell, text)).map(Object::toString);
                    case DAY -> day(cell, text).map(LocalDate::toString);
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

    /** 101 and not 101.0, however the file writes it. */
    private static String wholeNumber(Cell cell, String text) {
        if (cell.getType() != CellType.NUMBER) {
            return text;
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return number.scale() <= 0 && number.precision() < 40 ? number.toPlainString() : text;
    }

    private static Optional<LocalDate> day(Cell cell, String text) {
        if (cell.getType() != CellType.NUMBER) {
            return CellWords.day(text);
        }
        Optional<LocalDate> digits = CellWords.day(wholeNumber(cell, text));
        if (digits.isPresent()) {
            return digits;
        }
        try {
            return Optional.of(cell.asDate().toLocalDate())
                    .filter(day -> day.isAfter(FIRST_SERIAL));
        } catch (DateTimeException | ExcelReaderException | ArithmeticException noDay) {
            return Optional.empty();
        }
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 39)) + "…";
    }

    private static boolean isBlank(Row row) {
        return row.stream().allMatch(cell -> cell == null || isBlank(cell));
    }

    private static boolean isBlank(Cell cell) {
        return cell.getType() == CellType.EMPTY
                || (cell.getFormula() == null && CellWords.name(cell.getText()).isEmpty());
    }

    private void fault(Sheet sheet, int row, Said why) {
        faults.add(new RowFault(sheet.getName(), row, why));
    }
}
