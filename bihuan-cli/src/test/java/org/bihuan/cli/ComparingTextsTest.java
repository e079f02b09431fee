package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code compare} and {@code corpus} as a shell runs them. */
class ComparingTextsTest {
    private static final String COPIED = "去年八月收到群众来信后压了十二天才批转，镇里三次来电话催办都没有回复。";

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("old/2023"));
        write("old/other.txt", "青石县王某的材料。\n" + COPIED + "\n别的话说得很少很少。");
        write("old/2023/chen.txt", "下乡调研总是当天来回，没有在村里住过一晚，情况是听汇报听来的。");
        write("2024/chen.txt", "开头的话。\n" + COPIED + "\n下乡调研总是当天来回，没有在村里住过一晚，情况是听汇报听来的。\n");
        write("notice.txt", "认真做到会前学习讨论、广泛听取各方面意见建议，开好会议。");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theReportForProgramsKeepsToItsSchemaAndPointsAtTheSameWords() throws IOException {
        Shell shell = new Shell();

        int exit =
                shell.run(
                        "compare",
                        path("2024/chen.txt"),
                        "--corpus",
                        path("old"),
                        "--format",
                        "json");

        assertThat(exit).isZero();
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("../docs/compare-report.schema.json")),
                                        InputFormat.JSON)
                                .validate(shell.out(), InputFormat.JSON))
                .isEmpty();
        JsonNode report = JsonMapper.shared().readTree(shell.out());
        JsonNode match = report.get("matches").get(0);
        String mine = Files.readString(folder.resolve("2024/chen.txt"));
        String theirs = Files.readString(folder.resolve("old/other.txt"));
        assertThat(match.get("source").asString()).isEqualTo("other.txt");
        assertThat(mine.substring(match.get("start").asInt(), match.get("end").asInt()))
                .isEqualTo(COPIED)
                .isEqualTo(
                        theirs.substring(
                                match.get("sourceStart").asInt(), match.get("sourceEnd").asInt()));
        assertThat(report.at("/figures/withoutOwnEarlier").asDouble())
                .isLessThan(report.at("/figures/withoutQuotations").asDouble());
    }

    @Test
    void theNoticeIsSubtracted() throws IOException {
        write("q.txt", "认真做到会前学习讨论、广泛听取各方面意见建议，开好会议。");
        write("old/same.txt", "认真做到会前学习讨论、广泛听取各方面意见建议，开好会议。");
        Shell shell = new Shell();

        shell.run(
                "compare",
                path("q.txt"),
                "--corpus",
                path("old"),
                "--notice",
                path("notice.txt"),
                "--format",
                "json");

        JsonNode report = JsonMapper.shared().readTree(shell.out());
        assertThat(report.at("/matches/0/subtracted").asString()).isEqualTo("notice");
        assertThat(report.at("/figures/withoutQuotations").asDouble()).isZero();
    }

    @Test
    void aTextIsNotComparedWithItself() {
        Shell shell = new Shell();

        shell.run("compare", path("old/other.txt"), "--corpus", path("old"), "--lang", "en");

        assertThat(shell.out()).contains("compared with 2 texts", "no same words were found");
    }

    @Test
    void thePageNeedsNothingElseAndHoldsNoMarkupOfOthers() throws IOException {
        write("q.txt", COPIED + "</script><img src=x onerror=alert(1)>");
        Shell shell = new Shell();

        shell.run("compare", path("q.txt"), "--corpus", path("old"), "--format", "html");

        assertThat(shell.out())
                .contains("role=\"slider\"")
                .doesNotContain("<img", "http://", "https://", "src=\"");
    }

    @Test
    void anIndexLastsAndLosesWhatIsRemoved() {
        assertThat(new Shell().run("corpus", "add", path("index"), path("old"))).isZero();
        Shell list = new Shell();
        list.run("corpus", "list", path("index"));
        assertThat(list.out()).isEqualTo("2023/chen.txt\nother.txt\n");

        Shell before = new Shell();
        before.run("compare", path("2024/chen.txt"), "--corpus", path("index"));
        assertThat(before.out()).contains("other.txt");

        assertThat(new Shell().run("corpus", "remove", path("index"), "other.txt")).isZero();
        assertThat(new Shell().run("corpus", "compact", path("index"))).isZero();
        assertThat(new Shell().run("corpus", "verify", path("index"))).isZero();
        Shell after = new Shell();
        after.run("compare", path("2024/chen.txt"), "--corpus", path("index"));
        assertThat(after.out()).doesNotContain("other.txt");
    }

    @Test
    void aDamagedIndexIsToldAndMadeAgain() throws IOException {
        new Shell().run("corpus", "add", path("index"), path("old"));
        Path file = folder.resolve("index/segment-000001.bihuan");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Shell verify = new Shell();
        assertThat(verify.run("corpus", "verify", path("index"))).isEqualTo(3);
        assertThat(verify.err()).contains("corpus compact");
        assertThat(new Shell().run("corpus", "compact", path("index"))).isZero();
        assertThat(new Shell().run("corpus", "verify", path("index"))).isZero();
    }

    @Test
    void whatIsMissingOnTheCommandLineIsSaid() {
        assertThat(new Shell().run("compare", path("2024/chen.txt"))).isEqualTo(2);
        assertThat(new Shell().run("compare", "--corpus", path("old"))).isEqualTo(2);
        assertThat(new Shell().run("compare", "x.txt", "--corpus", path("nowhere"))).isEqualTo(2);
        assertThat(new Shell().run("corpus", "list", path("old"))).isEqualTo(2);
        assertThat(new Shell().run("corpus", "polish", path("old"))).isEqualTo(2);
    }

    @Test
    void noScreenEverJudges() throws IOException {
        for (String file :
                new String[] {
                    "messages.properties", "messages_en.properties", "help.txt", "help_en.txt"
                }) {
            assertThat(Files.readString(Path.of("src/main/resources/i18n/cli", file)))
                    .doesNotContainIgnoringCase("plagiar")
                    .doesNotContain("抄袭", "剽窃");
        }
    }
}
