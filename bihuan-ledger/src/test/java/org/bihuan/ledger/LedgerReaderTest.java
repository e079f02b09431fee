package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.Origin;
import org.bihuan.ledger.LedgerReading.Sheet;
import org.bihuan.ledger.LedgerReading.What;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class LedgerReaderTest {

    /** As schools publish them: a title, headings in two rows, sections, cells made one. */
    private static byte[] plan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("工作计划");
            row(sheet, 0, "青禾学校2026年重点工作计划表");
            sheet.range(0, 0, 0, 6).merge();
            row(sheet, 1, "序号", "工作任务", "具体举措", "责任落实", null, "完成时限", "备注");
            row(sheet, 2, null, null, null, "责任领导", "责任部门", null, null);
            for (int column : new int[] {0, 1, 2, 5, 6}) {
                sheet.range(1, column, 2, column).merge();
            }
            sheet.range(1, 3, 1, 4).merge();
            row(sheet, 3, "一、课堂教学");
            sheet.range(3, 0, 3, 6).merge();
            row(sheet, 4, 1, "减少作业总量", "1.每周公示作业量。2.每月检查一次。", "林一", "教务处", "7月底前");
            row(sheet, 5, null, null, "开放自习教室", "林一", "总务处 德育处", "发布寒假前，实施全年");
            sheet.range(4, 0, 5, 0).merge();
            sheet.range(4, 1, 5, 1).merge();
            row(sheet, 6, 2, "修订考试办法", "征求意见后修订", "周二", "教务处", "待定");
            row(sheet, 7, 2, "整理实验室", "清点器材", "周二赵三", "总务处", "2月30日");
            row(sheet, 8, "二、校园安全");
            sheet.range(8, 0, 8, 6).merge();
            row(sheet, 9, 1, "更换消防器材", "逐一检查并更换", "赵三", "各部门", 46203);
            sheet.style(9, 5).format("yyyy\"年\"m\"月\"").set();
            row(sheet, 10, 2);
            row(sheet, 12, "注：本表由办公室负责解释。");
            sheet.range(12, 0, 12, 6).merge();
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (values[column] instanceof String text) {
                sheet.value(row, column, text);
            }
        }
    }

    private static Sheet only(String name, byte[] file) {
        return only(name, file, LedgerReader.Told.nothing());
    }

    private static Sheet only(String name, byte[] file, LedgerReader.Told told) {
        LedgerReading reading = new LedgerReader().read(name, file, told);
        assertThat(reading).isInstanceOf(LedgerReading.Read.class);
        return ((LedgerReading.Read) reading).sheets().getFirst();
    }

    private static String text(Item item, Meaning meaning) {
        return item.cells().containsKey(meaning) ? item.cells().get(meaning).text() : "";
    }

    @Test
    void aPlanWithCellsMadeOneIsReadRowByRow() throws IOException {
        Sheet sheet = only("plan.xlsx", plan());
        assertThat(sheet.headerRows()).containsExactly(1, 2);
        assertThat(sheet.columns().stream().map(LedgerReading.Column::meaning))
                .containsExactly(
                        Meaning.NUMBER,
                        Meaning.TASK,
                        Meaning.MEASURE,
                        Meaning.SPONSOR,
                        Meaning.LEAD_UNIT,
                        Meaning.DUE,
                        Meaning.REMARK);
        assertThat(sheet.year().orElseThrow().year()).isEqualTo(2026);
        assertThat(sheet.items()).hasSize(5);

        Item second = sheet.items().get(1);
        assertThat(second.section()).isEqualTo("一、课堂教学");
        assertThat(text(second, Meaning.TASK)).isEqualTo("减少作业总量");
        assertThat(second.cells().get(Meaning.TASK).origin()).isEqualTo(Origin.MERGED);
        assertThat(second.cells().get(Meaning.TASK).row()).isEqualTo(4);
        assertThat(second.due().orElseThrow().kind()).isEqualTo("in-stages");
        assertThat(second.cells().get(Meaning.LEAD_UNIT).parties()).hasSize(2);

        assertThat(sheet.items().getFirst().cells().get(Meaning.MEASURE).steps())
                .containsExactly("每周公示作业量。", "每月检查一次。");
        assertThat(sheet.items().getFirst().due().orElseThrow().lastDay())
                .contains(LocalDate.of(2026, 7, 31));
    }

    @Test
    void aDateThatIsShownAsAMonthMeansTheMonth() throws IOException {
        Due due = only("plan.xlsx", plan()).items().get(4).due().orElseThrow();
        assertThat(due.lastDay()).contains(LocalDate.of(2026, 6, 30));
        assertThat(due.phrase()).isEqualTo("2026-06");
    }

    @Test
    void whatIsNoItemIsSetApartWithItsReason() throws IOException {
        assertThat(only("plan.xlsx", plan()).apart().stream().map(LedgerReading.Apart::what))
                .containsExactly(
                        What.TITLE,
                        What.SECTION,
                        What.SECTION,
                        What.ONLY_A_NUMBER,
                        What.LOOKS_EMPTY,
                        What.FOOTNOTE);
    }

    @Test
    void aRefusalTellsItsCellAndItsReason() throws IOException {
        List<Complaint> refusals = only("plan.xlsx", plan()).refusals();
        assertThat(refusals)
                .containsExactly(new Complaint(7, 5, "2月30日", "no-such-day", List.of("2月30日")));
    }

    @Test
    void aNumberThatStandsTwiceInASectionIsNoted() throws IOException {
        Sheet sheet = only("plan.xlsx", plan());
        assertThat(sheet.items().get(2).notes())
                .anyMatch(n -> n.reason().equals("repeated-number"));
        // The same number in another section, or through cells made one, is no repetition.
        assertThat(sheet.items().get(1).notes())
                .noneMatch(n -> n.reason().equals("repeated-number"));
        assertThat(sheet.items().get(4).notes())
                .noneMatch(n -> n.reason().equals("repeated-number"))
                .anyMatch(n -> n.reason().equals("nobody-in-particular"));
    }

    @Test
    void aRowWithoutNumberAndFindingGoesOnWithTheOneAbove() {
        Sheet sheet =
                only(
                        "台账.csv",
                        csv("序号,存在问题,整改措施,责任人,时限\n1,窗口排队久,增开窗口,林一,2026年6月\n,,公示等候时间,周二,长期坚持\n"));
        Item second = sheet.items().get(1);
        assertThat(text(second, Meaning.FINDING)).isEqualTo("窗口排队久");
        assertThat(second.cells().get(Meaning.FINDING).origin()).isEqualTo(Origin.ABOVE);
        assertThat(second.notes()).anyMatch(n -> n.reason().equals("from-above"));
        assertThat(second.due().orElseThrow().kind()).isEqualTo("standing");
    }

    @Test
    void aCsvInTheOfficesEncodingIsRead() {
        byte[] file =
                "序号;问题;措施;责任单位;完成时间\n1;\"档案不全；\n需补\";\"补齐\"\"三类\"\"档案\";办公室;3月底前\n"
                        .getBytes(Charset.forName("GB18030"));
        Item item = only("2026年台账.csv", file).items().getFirst();
        assertThat(text(item, Meaning.FINDING)).isEqualTo("档案不全；\n需补");
        assertThat(text(item, Meaning.MEASURE)).isEqualTo("补齐\"三类\"档案");
        assertThat(item.due().orElseThrow().lastDay()).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void anOldWorkbookIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("问题清单");
            String[][] rows = {
                {"2026年整改台账"}, {"编号", "存在的问题", "整改措施", "责任单位", "整改时限"},
                {"1", "台账不全", "补登", "办公室", "立行立改"}, {"", "", "复查", "监察室", "9月"}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            book.write(out);
        }
        Sheet sheet = only("old.xls", out.toByteArray());
        assertThat(sheet.items()).hasSize(2);
        assertThat(text(sheet.items().get(1), Meaning.FINDING)).isEqualTo("台账不全");
        assertThat(sheet.items().get(1).due().orElseThrow().lastDay())
                .contains(LocalDate.of(2026, 9, 30));
    }

    @Test
    void whatAPersonSaysStandsAgainstEveryGuess() {
        byte[] file = csv("甲,乙,丙\n漏水,修理,5月\n");
        assertThat(only("a.csv", file).headerRows()).isEmpty();
        Sheet sheet =
                only(
                        "a.csv",
                        file,
                        new LedgerReader.Told(
                                Optional.of(2027),
                                Map.of(0, Meaning.FINDING, 1, Meaning.MEASURE, 2, Meaning.DUE),
                                Optional.of(0)));
        assertThat(sheet.items().getFirst().due().orElseThrow().lastDay())
                .contains(LocalDate.of(2027, 5, 31));
    }

    @Test
    void numbersInTheDueColumnAreDoubted() {
        Sheet sheet =
                only("2026年台账.csv", csv("问题,措施,责任人,时限\na,b,林一,46203\nc,d,林一,2026.1\ne,f,林一,7\n"));
        assertThat(sheet.items().getFirst().notes())
                .anyMatch(n -> n.reason().equals("due-serial-number"));
        assertThat(sheet.refusals()).extracting(Complaint::reason).contains("due-not-understood");
    }

    @Test
    void aTableWithoutHeadingsIsSaidToHaveNone() {
        Sheet sheet = only("x.csv", csv("林一,周二\n赵三,钱四\n"));
        assertThat(sheet.refusals()).extracting(Complaint::reason).containsExactly("no-header");
    }

    @Test
    void aFootnoteOfTwoLinesIsNoSection() {
        Sheet sheet =
                only("台账.csv", csv("序号,问题,具体任务,时限\n1,a,b,3月\n注：1.本表由办公室解释。,,,\n2.未尽事宜另行通知。,,,\n"));
        assertThat(sheet.apart())
                .extracting(LedgerReading.Apart::what)
                .containsExactly(What.FOOTNOTE, What.FOOTNOTE);
        assertThat(sheet.columns().get(2).meaning()).isEqualTo(Meaning.MEASURE);
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
