package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingALedgerTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String EXAMPLE = ROOT.resolve("examples/ledger.csv").toString();

    private final Shell shell = new Shell();

    @TempDir Path folder;

    @Test
    void aPersonSeesWhatEachRowWasUnderstoodAs() {
        int exit = shell.run("ledger", "read", EXAMPLE);

        assertThat(exit).isEqualTo(Exit.REMARKS.code());
        assertThat(shell.out())
                .contains("表头在第 2 行")
                .contains("按 2026 年理解")
                .contains("7月底前 → 2026-07-31 前")
                .contains("发布 → “寒假前”，从字面看不出是哪一天；实施 → 2026-01-01 至 2026-12-31")
                .contains("共 6 条：读懂 5 条，退回 1 条")
                .contains("G9“2月30日”：日历上没有“2月30日”");
    }

    @Test
    void aProgramGetsTheSameInThePublishedShape() throws IOException {
        assertThat(shell.run("ledger", "read", EXAMPLE, "--format=json"))
                .isEqualTo(Exit.REMARKS.code());

        assertThat(schema().validate(shell.out(), InputFormat.JSON)).isEmpty();
        JsonNode sheet = tree().at("/sheets/0");
        assertThat(tree().at("/counts/items").asInt()).isEqualTo(6);
        assertThat(sheet.at("/rows/1/cells/finding/origin").asString()).isEqualTo("above");
        assertThat(sheet.at("/rows/0/cells/measure/steps").size()).isEqualTo(2);
        for (JsonNode row : sheet.at("/rows")) {
            for (JsonNode cell : row.get("cells")) {
                String text = cell.get("text").asString();
                for (JsonNode party : cell.path("parties")) {
                    assertThat(text.substring(party.get("start").asInt(), party.get("end").asInt()))
                            .isEqualTo(party.get("name").asString());
                }
            }
        }
    }

    @Test
    void theSchemaRefusesAReadingWithAFieldMissing() throws IOException {
        shell.run("ledger", "read", EXAMPLE, "--format", "json");

        assertThat(schema().validate(shell.out().replace("\"origin\"", "\"x\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aColumnIsCorrectedByHand() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "甲,乙,丙\n漏水,修理,5月\n");

        assertThat(shell.run("ledger", "read", file.toString())).isEqualTo(Exit.REMARKS.code());
        Shell again = new Shell();
        int exit =
                again.run(
                        "ledger",
                        "read",
                        file.toString(),
                        "--header-row",
                        "1",
                        "--column",
                        "A=finding",
                        "--column=B=measure",
                        "--column=C=due",
                        "--year=2026");

        assertThat(exit).isEqualTo(Exit.CLEAN.code());
        assertThat(again.out()).contains("5月 → 2026-05-31 前").contains("由您指定");
    }

    @Test
    void everyMistakeOfTheCommandLineIsToldAtOnce() {
        int exit =
                shell.run(
                        "ledger", "read", "x.csv", "--year", "5", "--column", "F=when", "--shape");

        assertThat(exit).isEqualTo(Exit.USAGE.code());
        assertThat(shell.err()).contains("--year 应为").contains("F=when").contains("--shape");
        assertThat(shell.err()).contains("lead-unit");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() throws IOException {
        Path file = folder.resolve("a.pdf");
        Files.writeString(file, "%PDF-1.4\n");

        int exit = shell.run("ledger", "read", file.toString(), "--format", "json", "--lang", "en");

        assertThat(exit).isEqualTo(Exit.REFUSED.code());
        assertThat(schema().validate(shell.out(), InputFormat.JSON)).isEmpty();
        assertThat(shell.err()).contains("Only tables are read here");
    }

    @Test
    void aFileThatIsNotThereIsAQuestionOfUsage() {
        assertThat(shell.run("ledger", "read", "nowhere.xlsx")).isEqualTo(Exit.USAGE.code());
        assertThat(shell.err()).contains("找不到这个文件");
        assertThat(new Shell().run("ledger")).isEqualTo(Exit.USAGE.code());
    }

    private JsonNode tree() {
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ROOT.resolve("docs/ledger-reading.schema.json")));
    }
}
