package org.bihuan.server.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.reading.Table;
import org.bihuan.reading.room.TableSpool;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Page;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

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
     * @param brought as it was read
     */
    static byte[] of(Page page, RosterWords words, TableSpool brought, List<RowFault> faults) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", null)) {
            ReturnedWorkbook returned = new ReturnedWorkbook(page, words, faults);
            for (TableSpool.Spooled sheet : brought.tables()) {
                returned.sheet(sheet, workbook);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void sheet(TableSpool.Spooled sheet, Workbook workbook) throws IOException {
        Worksheet out = workbook.newWorksheet(sheet.name());
        // The library may bring the name of a sheet into shape; ours are known under the old one.
        Map<Integer, List<RowFault>> ofRows = faults.getOrDefault(sheet.name(), Map.of());
        Layout layout = new Layout();
        try (TableSpool.Rows rows = sheet.rows()) {
            int written = 0;
            while (rows.hasNext()) {
                Table.Row row = rows.next();
                if (written == 0) {
                    layout.measure(row);
                    if (!ofRows.isEmpty()) {
                        out.width(layout.reason, WIDEST);
                        out.inlineString(0, layout.reason, page.say(RosterWords.REASON));
                        out.style(0, layout.reason).bold().fillColor("F8D7DA").set();
                    }
                }
                row(out, row, layout, ofRows.getOrDefault(row.index() + 1, List.of()));
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

        void measure(Table.Row header) {
            for (Table.Cell cell : header.cells()) {
                if (words.isCalled(RosterWords.REASON, cell.text())) {
                    earlier = cell.column();
                } else if (!cell.text().isEmpty()) {
                    reason = Math.min(cell.column() + 1, WIDEST);
                }
            }
            reason = Math.max(reason, earlier);
        }
    }

    private void row(Worksheet out, Table.Row row, Layout layout, List<RowFault> reasons) {
        int at = row.index();
        for (Table.Cell cell : row.cells()) {
            // Far to the right of every title there is nothing that anybody reads.
            if (cell.column() != layout.earlier && cell.column() < layout.reason) {
                copy(out, at, cell);
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

    private static void copy(Worksheet out, int row, Table.Cell cell) {
        int column = cell.column();
        if (cell.kind() == Table.Kind.DAY && cell.day().isPresent() && !cell.formula()) {
            out.value(row, column, cell.day().get());
            out.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.kind() == Table.Kind.NUMBER && !cell.formula() && isPlain(cell.text())) {
            out.value(row, column, new BigDecimal(cell.text()));
        } else if (!cell.text().isEmpty()) {
            String text = cell.text();
            out.inlineString(
                    row,
                    column,
                    CellGuard.safe(
                            CellGuard.plain(
                                    text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
            out.style(row, column).format("@").set();
        }
    }

    /** No percentage, and nothing that has more digits than a spreadsheet keeps. */
    private static boolean isPlain(String number) {
        return number.matches("-?\\d{1,15}(\\.\\d{1,15})?");
    }
}
