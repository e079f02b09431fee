package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkWorkbookTest {
    @TempDir Path temporary;

    private static final Outcome.Refused REFUSED =
            new Outcome.Refused(
                    "坏.docx",
                    "坏.docx",
                    Exit.REFUSED,
                    List.of(
                            Outcome.Reason.of("refused.no-right"),
                            Outcome.Reason.of("refused.missing")));

    @Test
    void everyRemarkIsARowThatSaysWhereWhatAndWhy() throws IOException {
        List<Row> rows = sheets(Samples.checked("综合科/材料.txt", Samples.STATEMENT)).get(0);

        assertThat(rows).hasSize(4);
        assertThat(texts(rows.get(1)))
                .containsExactly(
                        "综合科/材料.txt",
                        "一、存在的问题 › （一）学习方面",
                        "2",
                        "（一）学习方面。学习时【间少,理解】不深 <b>&。二是笔记…",
                        "T99",
                        "须改",
                        "这里是半角“,”。",
                        "",
                        "中文里用全角标点。");
    }

    @Test
    void aSheetOfFilesHasTheCountsAndASheetOfTheRefusedEveryReason() throws IOException {
        List<List<Row>> sheets = sheets(REFUSED, Samples.checked());

        assertThat(texts(sheets.get(1).get(0)))
                .startsWith("文件", "须改", "宜改", "说明")
                .endsWith("拿不准", "文种");
        assertThat(texts(sheets.get(1).get(1))).startsWith("材料.txt", "3", "0", "0", "3");
        assertThat(sheets.get(1).get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(texts(sheets.get(2).get(1)))
                .containsExactly("坏.docx", "没有读取权限；请检查文件或文件夹的权限设置。\n找不到这个文件；请检查文件名和路径。");
    }

    @Test
    void aSheetOfFilesTellsTheKindOfDocumentAndThePlacesThatAreUnsure() throws IOException {
        assertThat(texts(sheets(Samples.torn()).get(1).get(1))).endsWith("1", "会议记录、纪要");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%", "\t", " ="})
    void whatTheAuthorWroteNeverBecomesAFormula(String beginning) throws IOException {
        byte[] file = written(Samples.checked(beginning + "HYPERLINK(1),材料.txt", "甲,乙"));
        String cell = texts(read(file).get(0).get(1)).getFirst();

        assertThat(cell).startsWith("'");
        assertThat(parts(file))
                .allSatisfy((name, xml) -> assertThat(xml).as(name).doesNotContain("<f>", "<f "));
    }

    @Test
    void everyWordIsTypedAsText() throws IOException {
        Row row = sheets(Samples.checked("2026.txt", "1,2")).get(0).get(1);

        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(3).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void charactersThatXmlForbidsAreDroppedAndTheRestIsKept() {
        assertThat(CellText.safe("甲\u0000\u0008乙\uFFFE\uD800丙𠮷\n丁")).isEqualTo("甲乙丙𠮷\n丁");
    }

    @Test
    void aCellIsNeverLongerThanTheFormatAllowsAndCutsNoCharacterInHalf() {
        assertThat(CellText.safe("甲".repeat(40_000))).hasSize(32_767).endsWith("甲…");
        assertThat(CellText.safe("a" + "𠮷".repeat(40_000)).codePoints())
                .noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Test
    void theHeaderStaysInSightAndFilters() throws IOException {
        Map<String, String> parts = parts(written(Samples.checked()));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:I4\"", "<col ")
                .contains("orientation=\"landscape\"");
        assertThat(parts.get("xl/styles.xml")).contains("wrapText=\"true\"");
    }

    @Test
    void remarksThatDoNotFitOnASheetGoOnAFurtherOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Totals totals = new Totals(Samples.cards(), new PassedOver());
        RemarkWorkbook workbook = new RemarkWorkbook(new Phrases(Locale.CHINESE), out, totals, 3);
        workbook.add(Samples.checked());
        workbook.end(Exit.CLEAN);

        List<List<Row>> sheets = read(out.toByteArray());
        assertThat(sheets).extracting(List::size).startsWith(3, 2);
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::getText).toList();
    }

    private static List<List<Row>> sheets(Outcome... outcomes) throws IOException {
        return read(written(outcomes));
    }

    /** By a reader that knows nothing of the writer. */
    private static List<List<Row>> read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets()
                    .map(sheet -> {
                        try {
                            return sheet.read();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }

    private static byte[] written(Outcome... outcomes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Totals totals = new Totals(Samples.cards(), new PassedOver());
        RemarkWorkbook workbook = new RemarkWorkbook(new Phrases(Locale.CHINESE), out, totals);
        for (Outcome outcome : outcomes) {
            totals.add(outcome);
            workbook.add(outcome);
        }
        workbook.end(Exit.CLEAN);
        return out.toByteArray();
    }

    private Map<String, String> parts(byte[] file) throws IOException {
        Path path = Files.write(temporary.resolve("parts.xlsx"), file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(e).readAllBytes();
                parts.put(e.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
