package org.bihuan.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.server.ledger.TableLine;
import org.bihuan.server.page.CellGuard;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The ledger as an .xlsx: days are days, all else is text, and nothing is a formula. A text cell
 * needs no guard: a program computes only what is marked as a formula.
 */
final class LedgerWorkbook implements AutoCloseable {
    private static final int FLUSHED_EVERY = 500;

    /** The format's own limit, in UTF-16 code units. */
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ExportColumns columns;
    private int row;

    LedgerWorkbook(OutputStream out, ExportColumns columns, String title) {
        this.workbook = new Workbook(out, "Bihuan", null);
        this.sheet = workbook.newWorksheet(title.substring(0, Math.min(31, title.length())));
        this.columns = columns;
        List<String> headings = columns.headings();
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i, headings.get(i));
            sheet.width(
                    i,
                    i < ExportColumns.whole().size()
                            ? ExportColumns.width(ExportColumns.whole().get(i))
                            : 14);
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("E3E8EF")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.freezePane(1, 1);
        row = 1;
    }

    void add(TableLine line) {
        List<String> cells = columns.cells(line);
        for (int i = 0; i < cells.size(); i++) {
            boolean day =
                    i < ExportColumns.whole().size()
                            && ExportColumns.isDay(ExportColumns.whole().get(i));
            String words = CellGuard.allowed(cells.get(i));
            if (words.isEmpty()) {
                continue;
            }
            if (day) {
                sheet.value(row, i, LocalDate.parse(words));
                sheet.style(row, i).format("yyyy-mm-dd").verticalAlignment("top").set();
            } else {
                sheet.inlineString(
                        row, i, words.length() > LONGEST ? words.substring(0, LONGEST) : words);
                sheet.style(row, i)
                        .format("@")
                        .wrapText(i != cells.size() - 1)
                        .verticalAlignment("top")
                        .set();
            }
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @Override
    public void close() {
        try {
            sheet.fitToWidth((short) 1);
            sheet.pageOrientation("landscape");
            sheet.finish();
            workbook.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
