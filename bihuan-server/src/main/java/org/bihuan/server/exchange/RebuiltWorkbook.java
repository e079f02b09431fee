package org.bihuan.server.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bihuan.reading.Table;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.TableSpool;
import org.bihuan.reading.room.TablesRead;
import org.bihuan.server.page.CellGuard;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The rows of a file that is no .xlsx, as a workbook with the reasons in its first column. */
@Component
class RebuiltWorkbook {
    private static final int FLUSHED_EVERY = 500;

    /** The format's own limit, in UTF-16 code units. */
    private static final int LONGEST = 32_000;

    private final ReadingRoom room;

    RebuiltWorkbook(ReadingRoom room) {
        this.room = room;
    }

    /**
     * @param reasons by sheet and row, from 0
     */
    byte[] of(
            LedgerImport one,
            byte[] content,
            String heading,
            Map<Integer, Map<Integer, String>> reasons)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TablesRead read = room.tables(one.id().toString(), one.fileName(), content);
                Workbook workbook = new Workbook(out, "Bihuan", null)) {
            List<TableSpool.Spooled> tables =
                    read instanceof TableSpool spool ? spool.tables() : List.of();
            for (int i = 0; i < tables.size(); i++) {
                String name = tables.get(i).name().isEmpty() ? "1" : tables.get(i).name();
                Worksheet sheet = workbook.newWorksheet(name);
                sheet(sheet, tables.get(i), heading, reasons.getOrDefault(i, Map.of()));
            }
            if (tables.isEmpty()) {
                workbook.newWorksheet("1").inlineString(0, 0, heading);
            }
        }
        return out.toByteArray();
    }

    private static void sheet(
            Worksheet sheet, TableSpool.Spooled table, String heading, Map<Integer, String> why)
            throws IOException {
        sheet.width(0, 50);
        sheet.inlineString(0, 0, heading);
        int written = 0;
        try (TableSpool.Rows rows = table.rows()) {
            while (rows.hasNext()) {
                Table.Row row = rows.next();
                for (Table.Cell cell : row.cells()) {
                    String text = CellGuard.allowed(cell.text());
                    sheet.inlineString(
                            row.index(),
                            cell.column() + 1,
                            text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                    sheet.style(row.index(), cell.column() + 1).format("@").set();
                }
                String reason = why.get(row.index());
                if (reason != null) {
                    sheet.inlineString(row.index(), 0, CellGuard.safe(reason));
                    sheet.style(row.index(), 0).fillColor("F8D7DA").wrapText(true).set();
                }
                written++;
                if (written % FLUSHED_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.finish();
    }
}
