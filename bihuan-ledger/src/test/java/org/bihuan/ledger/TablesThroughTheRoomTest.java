package org.bihuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Table;
import org.bihuan.reading.TableReader;
import org.bihuan.reading.TableReading;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.bihuan.reading.room.TableSpool;
import org.bihuan.reading.room.TablesRead;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileContainers;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables read in a process of their own are those that the reader itself reads. */
class TablesThroughTheRoomTest {
    private static ReadingRoom room;

    @BeforeAll
    static void open() {
        room = new ReadingRoom(RoomRules.forOne(1));
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static byte[] workbook(int rows, boolean merged) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("台账");
            String[] headings = {"序号", "存在问题", "整改措施", "责任人", "完成时限", "备注"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, row);
                sheet.inlineString(row, 1, "窗口排队久，群众等候多，第" + row + "处");
                sheet.inlineString(row, 2, "增开窗口并公示等候时间".repeat(20) + row);
                sheet.inlineString(row, 3, "林一");
                sheet.inlineString(row, 4, "2026年6月底前");
                sheet.inlineString(row, 5, "备注".repeat(100));
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
            if (merged) {
                sheet.range(1, 1, 2, 1).merge();
            }
        }
        return out.toByteArray();
    }

    private static List<Table> through(String name, byte[] file) {
        List<Table> tables = new ArrayList<>();
        try (TablesRead read = room.tables("", name, file)) {
            assertThat(read).isInstanceOf(TableSpool.class);
            for (TableSpool.Spooled table : ((TableSpool) read).tables()) {
                List<Table.Row> rows = new ArrayList<>();
                try (TableSpool.Rows passing = table.rows()) {
                    passing.forEachRemaining(rows::add);
                }
                tables.add(new Table(table.name(), table.hidden(), rows, table.merges()));
            }
        }
        return tables;
    }

    private static void isReadAlike(String name, byte[] file) {
        TableReading here = new TableReader().read(name, file);
        assertThat(here).isInstanceOf(TableReading.Read.class);
        assertThat(through(name, file)).isEqualTo(((TableReading.Read) here).tables());
    }

    @Test
    void everyFormatIsReadAlike() throws IOException {
        isReadAlike("a.xlsx", workbook(700, true));
        isReadAlike("a.csv", "序号,问题\n1,甲\n".getBytes(UTF_8));
        isReadAlike(
                "a.docx",
                DocxMaker.document()
                        .table(List.of(List.of("序号", "问题"), List.of("1", "甲")))
                        .bytes());
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var row = book.createSheet("问题").createRow(3);
            row.createCell(1).setCellValue("甲");
            row.createCell(2).setCellValue(3.5);
            book.write(old);
        }
        isReadAlike("a.xls", old.toByteArray());
    }

    @Test
    void aRefusalArrivesWithItsReason() {
        try (TablesRead read = room.tables("", "a.csv", new byte[0])) {
            assertThat(read).isEqualTo(new TablesRead.Refused(List.of(new Reason.Empty(0))));
        }
        byte[] zip = HostileContainers.wordOfNonsense(0);
        TableReading.Refused here = (TableReading.Refused) new TableReader().read("a.xlsx", zip);
        try (TablesRead read = room.tables("", "a.xlsx", zip)) {
            assertThat(read).isEqualTo(new TablesRead.Refused(here.reasons()));
        }
    }

    private static final class Counting implements SheetSink {
        int items;
        int most;
        Map<Integer, Complaint> later = Map.of();

        @Override
        public void begins(Head head) {
            assertThat(head.columns()).hasSize(6);
        }

        @Override
        public void item(Item item) {
            items++;
            most = Math.max(most, item.row());
        }

        @Override
        public void apart(Apart apart) {}

        @Override
        public void ends(List<Complaint> refusals, Map<Integer, Complaint> later) {
            this.later = later;
        }
    }

    /** The reader's heap is 160 MB, whatever the size of the table. */
    @Test
    void twentyThousandRowsPassByInLittleMemory() throws IOException {
        twentyThousandPassBy("a.xlsx", workbook(20_000, false));
        StringBuilder csv = new StringBuilder("序号,存在问题,整改措施,责任人,完成时限,备注\n");
        for (int row = 1; row <= 20_000; row++) {
            csv.append(row)
                    .append(",窗口排队久，第")
                    .append(row)
                    .append("处,增开窗口并公示等候时间")
                    .append(row)
                    .append(",林一,2026年6月底前,")
                    .append("备注".repeat(100))
                    .append('\n');
        }
        twentyThousandPassBy("a.csv", csv.toString().getBytes(UTF_8));
    }

    private static void twentyThousandPassBy(String name, byte[] file) {
        try (TablesRead read = room.tables("", name, file)) {
            assertThat(read).isInstanceOf(TableSpool.class);
            TableSpool.Spooled table = ((TableSpool) read).tables().getFirst();
            Counting counting = new Counting();
            try (TableSpool.Rows rows = table.rows()) {
                LedgerReader.read(
                        name,
                        new LedgerReader.Passing(
                                table.name(), table.hidden(), table.merges(), rows),
                        LedgerReader.Told.nothing(),
                        counting);
            }
            assertThat(counting.items).isEqualTo(20_000);
            assertThat(counting.most).isEqualTo(20_000);
            assertThat(counting.later).isEmpty();
        }
    }
}
