package org.bihuan.server.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Page;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The workbook that somebody brought, sheet by sheet and row by row as it was, with a last column
 * that says what stands against a row. What was a formula comes back as what it showed.
 */
final class ReturnedWorkbook {

    private static final int FLUSHED_EVERY = 500;
    private static final int WIDEST = 50;

    /** The format's own limit, in UTF-16 code units. */
    private static final int LONGEST = 32_000;

    private final Page page;
    private final RosterWords words;
    private final Map<String, Map<Integer, List<RowFault>>> faults;

    private ReturnedWorkbook(Page page, RosterWords words, List<RowFault> faults) {
        this.page = page;
        this.words = words;
        this.faults =
                faults.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RowFault::sheet, Collectors.groupingBy(RowFault::row)));
    }

    /**
     * @param page in whose language the reasons are
     * @param file as it was brought; it was read before
     */
    static byte[] of(Page page, RosterWords words, byte[] file, List<RowFault> faults) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", null);
                ReadableWorkbook brought =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            ReturnedWorkbook returned = new ReturnedWorkbook(page, words, faults);
            for (Sheet sheet : brought.getSheets().toList()) {
                returned.sheet(sheet, workbook);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void sheet(Sheet sheet, Workbook workbook) throws IOException {
        Worksheet out = workbook.newWorksheet(sheet.getName());
        // The library may bring the name of a sheet into shape; ours are known under the old one.
        Map<Integer, List<RowFault>> ofRows = faults.getOrDefault(sheet.getName(), Map.of());
        Layout layout = new Layout();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            int written = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                if (written == 0) {
                    layout.measure(row);
                    if (!faults.isEmpty() && !ofRows.isEmpty()) {
                        out.width(layout.reason, WIDEST);
                        out.inlineString(0, layout.reason, page.say(RosterWords.REASON));
                        out.style(0, layout.reason).bold().fillColor("F8D7DA").set();
                    }
                }
                row(out, row, layout, ofRows.getOrDefault(row.getRowNum(), List.of()));
                written++;
                if (written % FLUSHED_EVERY == 0) {
                    out.flush();
                }
            }
        }
        out.finish();
    }

    /** Where the reasons stand, and which column holds those of an earlier return. */
    private final class Layout {
        private int reason;
        private int earlier = -1;

        void measure(Row header) {
            for (Cell cell : header) {
                if (cell != null && words.isCalled(RosterWords.REASON, cell.getText())) {
                    earlier = cell.getColumnIndex();
                } else if (cell != null && !cell.getText().isEmpty()) {
                    reason = Math.min(cell.getColumnIndex() + 1, WIDEST);
                }
            }
            reason = Math.max(reason, earlier);
        }
    }

    private void row(Worksheet out, Row row, Layout layout, List<RowFault> reasons) {
        int at = row.getRowNum() - 1;
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() != layout.earlier) {
                // Far to the right of every title there is nothing that anybody reads.
                if (cell.getColumnIndex() < layout.reason) {
                    copy(out, at, cell);
                }
            }
        }
        if (!reasons.isEmpty()) {
            String text =
                    reasons.stream()
                            .map(fault -> page.say(fault.why()))
                            .distinct()
                            .collect(Collectors.joining("\n"));
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            int column = at == 0 ? layout.reason + 1 : layout.reason;
            out.inlineString(at, column, CellGuard.safe(shown));
            out.style(at, column).fillColor("F8D7DA").wrapText(true).set();
        }
    }

    private static void copy(Worksheet out, int row, Cell cell) {
        int column = cell.getColumnIndex();
        if (cell.getType() == CellType.NUMBER && cell.getFormula() == null) {
            Optional<LocalDateTime> date = date(cell);
            if (date.isPresent()) {
                out.value(row, column, date.get());
                out.style(row, column).format("yyyy-mm-dd").set();
            } else {
                out.value(row, column, cell.asNumber());
            }
        } else if (!cell.getText().isEmpty()) {
            String text = cell.getText();
            out.inlineString(
                    row,
                    column,
                    CellGuard.safe(
                            CellGuard.plain(
                                    text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
            out.style(row, column).format("@").set();
        }
    }

    private static Optional<LocalDateTime> date(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || !format.matches("(?i).*(yy|mm|dd).*")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(cell.asDate());
        } catch (DateTimeException | ExcelReaderException noDay) {
            return Optional.empty();
        }
    }
}
