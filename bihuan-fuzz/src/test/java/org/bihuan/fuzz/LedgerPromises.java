package org.bihuan.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bihuan.ledger.LedgerReader;
import org.bihuan.ledger.LedgerReading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.ReadingWords;
import org.bihuan.reading.Table;
import org.bihuan.reading.TableReader;
import org.bihuan.reading.TableReading;
import org.bihuan.testkit.ZipMaker;

/** What holds for every table, however odd. */
final class LedgerPromises {
    static final String SHEET =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>序号</t></is></c>"
                    + "<c r=\"B1\" t=\"inlineStr\"><is><t>存在问题</t></is></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><t>完成时限</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>甲</t></is></c>"
                    + "<c r=\"C2\" t=\"inlineStr\"><is><t>7月底前</t></is></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>";

    private static final TableReader READER =
            new TableReader(
                    ReadingLimits.ofTables()
                            .withCharacters(100_000)
                            .withInflatedBytes(4_000_000, 4_000_000)
                            .withTime(Duration.ofSeconds(60)),
                    Clock.systemUTC());
    private static final List<ReadingWords> WORDS =
            List.of(ReadingWords.in(Locale.CHINESE), ReadingWords.in(Locale.ENGLISH));

    private LedgerPromises() {}

    /**
     * @param sheet what stands within {@code sheetData}, and behind it
     */
    static byte[] workbook(String sheet) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new ZipMaker()
                .add(
                        "_rels/.rels",
                        ("<Relationships xmlns=\""
                                        + packages
                                        + "\"><Relationship Id=\"a\" Type=\""
                                        + relations
                                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                                .getBytes(UTF_8))
                .add(
                        "xl/workbook.xml",
                        ("<workbook xmlns=\""
                                        + main
                                        + "\" xmlns:r=\""
                                        + relations
                                        + "\"><sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>")
                                .getBytes(UTF_8))
                .add(
                        "xl/_rels/workbook.xml.rels",
                        ("<Relationships xmlns=\""
                                        + packages
                                        + "\"><Relationship Id=\"a\" Type=\""
                                        + relations
                                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                                .getBytes(UTF_8))
                .add(
                        "xl/worksheets/sheet1.xml",
                        ("<worksheet xmlns=\""
                                        + main
                                        + "\"><sheetData>"
                                        + sheet
                                        + (sheet.contains("</sheetData>") ? "" : "</sheetData>")
                                        + "</worksheet>")
                                .getBytes(UTF_8))
                .bytes();
    }

    /** Tables whose rows rise, or a refusal that says why; every row ends in exactly one way. */
    static void of(byte[] file) {
        TableReading reading = READER.read("any", file);
        switch (reading) {
            case TableReading.Read(var _, List<Table> tables) -> tables.forEach(LedgerPromises::of);
            case TableReading.Refused(var reasons) ->
                    reasons.forEach(reason ->
                            WORDS.forEach(
                                    w -> assertThat(w.say(reason)).isNotEqualTo(reason.key())));
        }
        assertThat(READER.read("any", file)).as("read again").isEqualTo(reading);
        if (reading instanceof TableReading.Read
                && new LedgerReader(READER).read("any", file, LedgerReader.Told.nothing())
                        instanceof LedgerReading.Read(var _, List<LedgerReading.Sheet> sheets)) {
            sheets.forEach(LedgerPromises::everyRowOnce);
        }
    }

    private static void of(Table table) {
        int row = -1;
        for (Table.Row one : table.rows()) {
            assertThat(one.index()).isGreaterThan(row);
            assertThat(one.cells()).isNotEmpty();
            row = one.index();
        }
    }

    private static void everyRowOnce(LedgerReading.Sheet sheet) {
        Set<Integer> rows = new HashSet<>();
        sheet.items().forEach(item -> assertThat(rows.add(item.row())).isTrue());
        sheet.apart().forEach(apart -> assertThat(rows.add(apart.row())).as("%s", apart).isTrue());
    }
}
