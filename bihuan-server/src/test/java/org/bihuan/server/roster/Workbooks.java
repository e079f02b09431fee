package org.bihuan.server.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Makes workbooks for a test, sheet by sheet, and looks into those that come back. */
final class Workbooks {

    static final String UNITS = "单位";
    static final String PEOPLE = "人员";
    static final String SEATS = "职务";
    static final String DEPARTMENTS = "分管部门";
    static final String ROLES = "角色";
    static final String SUPERVISION = "督导";

    private static final Map<String, String> HEADERS =
            Map.of(
                    UNITS, "单位代码|单位名称|上级单位代码|成立日期|变更生效日期|撤并日期|并入单位代码",
                    PEOPLE, "单位代码|人员代码|姓名",
                    SEATS, "单位代码|人员代码|职务|班子身份|排序|开始日期|结束日期",
                    DEPARTMENTS, "单位代码|人员代码|分管部门|开始日期|结束日期",
                    ROLES, "单位代码|人员代码|角色|开始日期|结束日期",
                    SUPERVISION, "单位代码|人员代码|督导单位代码|开始日期|结束日期");

    private final Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();

    private Workbooks() {}

    static Workbooks empty() {
        return new Workbooks();
    }

    /** A sheet of the template with these rows, cells apart by |. */
    Workbooks with(String sheet, String... rows) {
        List<String> all = new ArrayList<>();
        all.add(HEADERS.get(sheet));
        all.addAll(List.of(rows));
        return plain(sheet, all);
    }

    /** Any sheet, its header included. */
    Workbooks plain(String sheet, List<String> rows) {
        return made(
                sheet,
                out -> {
                    for (int row = 0; row < rows.size(); row++) {
                        String[] cells = rows.get(row).split("\\|", -1);
                        for (int column = 0; column < cells.length; column++) {
                            if (!cells[column].isEmpty()) {
                                out.inlineString(row, column, cells[column]);
                            }
                        }
                    }
                });
    }

    Workbooks made(String sheet, Consumer<Worksheet> content) {
        sheets.put(sheet, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            for (Map.Entry<String, Consumer<Worksheet>> sheet : sheets.entrySet()) {
                Worksheet made = workbook.newWorksheet(sheet.getKey());
                sheet.getValue().accept(made);
                made.finish();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** Rows of a sheet of a workbook, cells apart by |. */
    static List<String> rows(byte[] workbook, String sheet) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.findSheet(sheet).orElseThrow().read().stream().map(Workbooks::row).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String row(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
        return String.join("|", cells);
    }
}
