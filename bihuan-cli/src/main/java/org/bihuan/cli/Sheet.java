package org.bihuan.cli;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a workbook: a header that stays in sight and filters, columns of fixed width, long
 * words wrapped, fit for printing across. Rows are text or whole numbers, nothing else.
 */
final class Sheet {
    /** The format's own limit. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    /** Rows that are kept before they are written. */
    private static final int KEPT = 500;

    /** "As it is typed", so that an edited cell stays text. */
    private static final String TEXT = "@";

    private final Worksheet sheet;
    private final List<Column> columns;
    private int rows = 1;

    /**
     * @param width in digits of the usual font
     */
    record Column(String title, int width) {}

    Sheet(Workbook workbook, String name, List<Column> columns) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, CellText.safe(columns.get(i).title()));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E3E8EF")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Header included. */
    int rows() {
        return rows;
    }

    /**
     * @param cells strings and integers
     */
    void row(List<Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Integer number) {
                sheet.value(rows, i, number);
                sheet.style(rows, i).verticalAlignment("top").set();
            } else {
                sheet.inlineString(rows, i, CellText.safe(cells.get(i).toString()));
                sheet.style(rows, i).format(TEXT).verticalAlignment("top").wrapText(true).set();
            }
        }
        rows++;
        if (rows % KEPT == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
        sheet.finish();
    }
}
