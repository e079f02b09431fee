package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.ReviewFramework.Dimension;
import org.bihuan.testkit.DocxMaker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingFilesTest {
    @TempDir Path folder;

    private final Shell shell = new Shell();
    private String statement = "";

    @BeforeEach
    void writeAStatement() throws IOException {
        statement = written("自查 材料.txt", Samples.STATEMENT);
    }

    @Test
    void aStatementGivesAReportWithItsRecognisedPartsAndItsCoverage() {
        shell.run("check", statement);

        assertThat(shell.out()).contains("自查 材料.txt", "问题 2 个（1 个有序号）", "（一） 补学", "这次检查看了什么");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void theReportSaysInOneLineWhichFrameworkWasUsedAndWhy() throws IOException {
        StringBuilder text = new StringBuilder("一、存在的问题\n");
        String[] ordinals = {"一", "二", "三", "四", "五"};
        int n = 0;
        for (Dimension d : Frameworks.shipped().find("cn-team-2021").orElseThrow().dimensions()) {
            text.append("（").append(ordinals[n++]).append("）").append(d.title());
            text.append("方面。一是学习缺3次。\n");
        }

        shell.run("check", written("2021.txt", text.toString()), "--lang", "en");

        assertThat(shell.out().lines().skip(1).findFirst().orElseThrow())
                .contains("cn-team-2021@2", "5 of its 5 dimensions", "--framework");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "sarif"})
    void theExitCodeIsTheSameInEveryFormat(String format) throws IOException {
        String clean = written("clean.txt", "一、存在的问题\n（一）学习方面。一是学习浅。");

        assertThat(shell.run("check", statement, "--format", format)).isEqualTo(1);
        assertThat(shell.run("check", clean, "--format", format, "--framework", nothingExpected()))
                .isZero();
    }

    private String nothingExpected() throws IOException {
        return written(
                "nothing.yaml",
                """
                id: nothing
                version: 1
                language: zh
                validFrom: 2020-01-01
                title: {zh: 无, en: none}
                source: {zh: 无, en: none}
                certainty: example
                statements: [{code: statement, name: {zh: 材料, en: statement}}]
                """);
    }

    @Test
    void aWordFileIsCheckedAndItsTablesAreSaidToBePassedOver() throws IOException {
        Path word = folder.resolve("材料.docx");
        Files.write(
                word,
                DocxMaker.document()
                        .heading(1, "一、存在的问题")
                        .paragraph("一是学习少,理解浅。二是笔记缺3次。")
                        .table(List.of(List.of("序号", "事项")))
                        .bytes());

        shell.run("check", word.toString());

        assertThat(shell.out()).contains("第2段 须改 T01").containsPattern("略过正文之外的内容（表格、脚注等）1 处");
    }

    @Test
    void aPdfIsRefusedWithAdvice() throws IOException {
        assertThat(shell.run("check", written("扫描.pdf", "%PDF-1.7\n"))).isEqualTo(3);
        assertThat(shell.err()).hasLineCount(1).contains("扫描.pdf", "PDF");
    }

    @Test
    void aFrameworkThatIsNamedIsUsed() {
        shell.run("check", statement, "--framework", "cn-team-2021@2", "--kind", "team");

        assertThat(shell.out()).contains("cn-team-2021@2，班子对照检查材料");
    }

    @Test
    void aFrameworkOfOnesOwnIsAFile() throws IOException {
        String own = Files.readString(Path.of("../frameworks/generic.yaml"));
        String pack = written("own.yaml", own.replace("id: generic", "id: our-own"));

        shell.run("check", statement, "--framework", pack);

        assertThat(shell.out()).contains("our-own@2");
    }

    @Test
    void everyMistakeInAFrameworkOfOnesOwnIsShownWithItsPlace() throws IOException {
        String pack = written("own.yaml", "id: Our Own\nversion: one\n");

        int exit = shell.run("check", statement, "--framework", pack, "--lang", "en");

        assertThat(exit).isEqualTo(2);
        assertThat(shell.err())
                .contains("own.yaml:1:5: id cannot be \"Our Own\"")
                .contains("own.yaml:2:10: version has the wrong type")
                .contains("field title is missing");
    }

    @Test
    void anUnknownFrameworkOrKindIsAUsageErrorThatNamesTheKnownOnes() {
        assertThat(shell.run("check", statement, "--framework", "cn-team-1921")).isEqualTo(2);
        assertThat(shell.run("check", statement, "--kind", "poem")).isEqualTo(2);
        assertThat(shell.err()).contains("cn-team-2021、cn-team-2024").contains("individual、team");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aMissingFileIsAUsageError() {
        assertThat(shell.run("check", folder.resolve("没有.txt").toString())).isEqualTo(2);
        assertThat(shell.err()).hasLineCount(1).contains("没有.txt", "找不到");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(shell.run("check", written("empty.txt", ""))).isEqualTo(3);
        assertThat(shell.err()).hasLineCount(1).contains("empty.txt");
    }

    @Test
    void theOtherFilesAreCheckedAllTheSameAndTheGravestResultIsTheExitCode() throws IOException {
        String other = written("另一份.txt", Samples.STATEMENT);

        int exit = shell.run("check", statement, written("empty.txt", ""), other, statement);

        assertThat(exit).isEqualTo(3);
        assertThat(shell.out()).containsOnlyOnce("自查 材料.txt").containsOnlyOnce("另一份.txt");
    }

    @Test
    void usageErrorsAndHelpHaveTheirCodes() {
        assertThat(shell.run("check")).isEqualTo(2);
        assertThat(shell.run("chekc")).isEqualTo(2);
        assertThat(shell.run("help")).isEqualTo(0);
        assertThat(shell.out()).contains("./bihuan demo");
    }

    private String written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file.toString();
    }
}
