package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckingManyFilesTest {
    @TempDir Path temporary;

    private final Shell shell = new Shell();
    private Path folder = Path.of("");

    @BeforeEach
    void fillAFolder() throws IOException {
        folder = temporary.resolve("材料");
        written("第十支部/林有余.txt", Samples.STATEMENT);
        written("第九支部/10.txt", Samples.STATEMENT);
        written("第九支部/2.txt", Samples.STATEMENT);
        written("空.txt", "");
    }

    @Test
    void aFolderGivesATableByNameWithCountsPerKindAndASum() {
        int exit = shell.run("check", folder.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(shell.out())
                .containsSubsequence(
                        "文件",
                        "须改",
                        "宜改",
                        "说明",
                        " S ",
                        " T\n",
                        "第九支部/2.txt",
                        "第九支部/10.txt",
                        "第十支部/林有余.txt",
                        "合计",
                        "S 结构、C 具体性",
                        "未能检查的文件（1 个）",
                        "空.txt：文件是空的",
                        "共 4 个文件：已检查 3 个，未能检查 1 个。")
                .doesNotContain(temporary.toString());
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void theColumnsOfTheTableStandUnderEachOther() {
        shell.run("check", folder.toString());

        assertThat(shell.out().lines().limit(5).map(Cells::width).distinct()).hasSize(1);
    }

    @Test
    void noNameOfAFileSteersTheTerminal() throws IOException {
        written("\u001B[2J甲.txt", Samples.STATEMENT);
        written("\u001B[31m乙.docx", "");

        shell.run("check", folder.toString());
        String table = shell.out();
        shell.run("check", folder.resolve("\u001B[2J甲.txt").toString());
        shell.run("check", folder.resolve("\u001B[31m乙.docx").toString());

        assertThat(table).contains("\uFFFD[2J甲.txt ", "\uFFFD[31m乙.docx：");
        assertThat(shell.out() + shell.err() + table).doesNotContain("\u001B");
    }

    @Test
    void whatIsPassedOverIsCountedAndSaid() throws IOException {
        written("~$第一稿.docx", "x");
        written(".隐藏.txt", "x");
        written(".git/a.txt", "x");
        written("照片.JPG", "x");
        written("照片2.jpg", "x");
        written("说明", "x");

        shell.run("check", folder.toString());

        assertThat(shell.out())
                .contains("略过 6 项", "隐藏文件或文件夹 2", "（~$）1", "其他格式 3", ".jpg 2", "无后缀 1")
                .contains("共 4 个文件");
    }

    @Test
    void aFolderWithoutStatementsIsRefusedAndNotCalledClean() throws IOException {
        Path bare = Files.createDirectories(temporary.resolve("空文件夹"));

        assertThat(shell.run("check", bare.toString())).isEqualTo(3);
        assertThat(shell.out()).contains("空文件夹：这个文件夹里没有可以检查的材料");
    }

    @Test
    void aFileThatIsNamedTwiceOrLiesInANamedFolderIsCheckedOnce() {
        String twice = folder.resolve("第九支部/2.txt").toString();

        shell.run("check", folder.toString(), twice, twice);

        assertThat(shell.out()).containsOnlyOnce("第九支部/2.txt").contains("共 4 个文件");
    }

    @Test
    void jsonOfAFolderIsOneArrayWithRelativePaths() {
        shell.run("check", folder.toString(), "--format", "json");
        JsonNode reports = JsonMapper.shared().readTree(shell.out());

        assertThat(reports.valueStream().map(r -> r.at("/document/path").asString()))
                .containsExactly("第九支部/2.txt", "第九支部/10.txt", "第十支部/林有余.txt", "空.txt");
        assertThat(shell.out()).doesNotContain(temporary.toString());
    }

    @Test
    void sarifOfAFolderIsOneRunWithoutAnyPathOfThisMachine() {
        shell.run("check", folder.toString(), "--format", "sarif");
        JsonNode runs = JsonMapper.shared().readTree(shell.out()).get("runs");

        assertThat(runs).hasSize(1);
        assertThat(runs.at("/0/artifacts")).hasSize(4);
        assertThat(shell.out()).doesNotContain(temporary.toString());
    }

    @Test
    void withAFolderForTheReportsEachStatementHasItsPageAndAnIndexLeadsThere() throws IOException {
        Path out = temporary.resolve("报告");

        shell.run("check", folder.toString(), "--format", "html", "--out", out.toString());

        assertThat(files(out))
                .containsExactlyInAnyOrder(
                        "index.html", "第九支部/10.txt.html", "第九支部/2.txt.html", "第十支部/林有余.txt.html");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains(
                        "href=\"%E7%AC%AC%E4%B9%9D%E6%94%AF%E9%83%A8/2.txt.html\"", "空.txt：文件是空的");
        assertThat(shell.out()).contains("共 4 个文件");
    }

    @Test
    void everyFormatCanBeWrittenIntoAFolder() throws IOException {
        for (String format : List.of("text", "json", "sarif")) {
            Path out = temporary.resolve(format);
            shell.run("check", folder.toString(), "--format", format, "--out", out.toString());
        }

        assertThat(files(temporary.resolve("text"))).hasSize(3).contains("第九支部/2.txt.txt");
        assertThat(files(temporary.resolve("json"))).hasSize(3).contains("第九支部/2.txt.json");
        assertThat(files(temporary.resolve("sarif"))).containsExactly("bihuan.sarif");
    }

    @Test
    void reportsAreNeverWrittenAmongTheStatements() throws IOException {
        int exit = shell.run("check", folder.toString(), "--out", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(shell.err()).contains("--out");
        assertThat(files(folder)).hasSize(4);
    }

    @Test
    void reportsInsideTheFolderAreNotTakenForStatementsTheNextTime() {
        String out = folder.resolve("报告").toString();

        shell.run("check", folder.toString(), "--out", out);
        Shell again = new Shell();
        again.run("check", folder.toString(), "--out", out);

        assertThat(again.out()).contains("共 4 个文件", "存放报告的文件夹 1");
    }

    @Test
    void aWorkbookCanBeHadBesideAnyFormat() throws IOException {
        Path workbook = temporary.resolve("一览.xlsx");

        shell.run("check", folder.toString(), "--xlsx", workbook.toString());

        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
        assertThat(shell.out()).contains("共 4 个文件");
        assertThat(files(temporary)).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aReportThatCannotBeWrittenIsAFailureThatSaysWhere() throws IOException {
        Path file = Files.writeString(temporary.resolve("文件"), "");

        int exit = shell.run("check", folder.toString(), "--out", file.resolve("x").toString());

        assertThat(exit).isEqualTo(4);
        assertThat(shell.err()).contains("报告没有写成", "文件");
    }

    @Test
    void aLinkInACircleIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("回到上级"), folder);

        shell.run("check", folder.toString());

        assertThat(shell.out()).contains("共 4 个文件", "文件夹链接或设备 1");
    }

    @Test
    void aLongRunTellsHowFarItIsUnlessAskedNotTo() throws IOException {
        for (int i = 0; i < 40; i++) {
            written("多/" + i + ".txt", "一、问题\n");
        }
        Shell quiet = new Shell();
        Shell watched = new Shell(new Screen(false, true, 0));

        shell.run("check", folder.toString());
        quiet.run("check", folder.toString(), "--quiet");
        watched.run("check", folder.toString());

        assertThat(shell.err()).hasLineCount(10).contains("已检查 44/44").doesNotContain("\r");
        assertThat(quiet.err()).isEmpty();
        assertThat(watched.err()).contains("\r[").endsWith("\r\u001B[K").doesNotContain("\n");
    }

    @Test
    void onANarrowTerminalNamesGiveWayAndRowsStayLines() throws IOException {
        written("很长很长很长很长很长很长很长很长很长很长很长很长很长很长的名字.txt", "一、问题");
        Shell narrow = new Shell(new Screen(false, false, 60));

        narrow.run("check", folder.toString());

        assertThat(narrow.out().lines().limit(6)).allMatch(line -> Cells.width(line) < 60);
        assertThat(narrow.out()).contains("…");
    }

    private void written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(f -> names.add(folder.relativize(f).toString().replace('\\', '/')));
        }
        return names;
    }
}
