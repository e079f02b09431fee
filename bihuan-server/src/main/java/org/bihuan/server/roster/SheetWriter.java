package org.bihuan.server.roster;

import java.io.IOException;
import java.util.List;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of a roster's workbook: titles that stay in sight, every cell typed as text. */
final class SheetWriter {

    /** "As it is typed": what somebody edits there stays text, leading noughts too. */
    private static final String TEXT = "@";

    /** Rows that are kept before they are written. */
    private static final int KEPT = 500;

    private final Worksheet sheet;
    private int rows;

    private SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    static SheetWriter of(Workbook workbook, RosterWords words, Language language, SheetKind kind) {
        SheetWriter writer =
                new SheetWriter(workbook.newWorksheet(words.say(language, kind.key())));
        List<Column> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String star = kind.requires(column) ? "*" : "";
            writer.sheet.width(i, width(column));
            writer.sheet.inlineString(0, i, star + words.say(language, column.key()));
        }
        writer.sheet
                .range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E3E8EF")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        writer.sheet.freezePane(0, 1);
        writer.rows = 1;
        return writer;
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case NAME -> 30;
            case CODE, WORD -> 16;
            case DAY -> 14;
            case NUMBER -> 8;
        };
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(rows, i, CellGuard.safe(cells.get(i)));
            sheet.style(rows, i).format(TEXT).set();
        }
        rows++;
        if (rows % KEPT == 0) {
            sheet.flush();
        }
    }

    /** Empty rows that are text already, for whoever begins to type. */
    void finish(int columns) throws IOException {
        if (rows == 1) {
            for (int row = 1; row <= 200; row++) {
                for (int i = 0; i < columns; i++) {
                    sheet.style(row, i).format(TEXT).set();
                }
            }
        }
        sheet.finish();
    }
}
