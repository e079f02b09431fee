package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void everyRemarkHasItsLineItsQuotationAndItsMessage() {
        assertThat(printed(false))
                .contains("第2行 须改 T99 这里是半角“,”。")
                .contains("               …一）学习方面。学习时间少【,】理解不深 <b>&。二是…")
                .contains("               可改为：，");
    }

    @Test
    void theReasonForARuleIsGivenOnce() {
        assertThat(printed(false).split("中文里用全角标点。", -1)).hasSize(2);
    }

    @Test
    void colourIsUsedOnlyWhereAPersonReadsAlong() {
        assertThat(printed(false)).doesNotContain("\u001B");
        assertThat(printed(true)).contains("\u001B[1;31m须改\u001B[0m");
    }

    @Test
    void whereSomebodyWatchesNoLineIsWiderThanTheTerminal() {
        String narrow = printed(new Screen(false, false, 48), Locale.CHINESE);

        assertThat(narrow.lines()).allMatch(line -> Cells.width(line) < 48);
        assertThat(narrow.replaceAll("\\s", "")).isEqualTo(printed(false).replaceAll("\\s", ""));
    }

    @Test
    void whereTheParserIsTornTheReadingsAreGiven() {
        assertThat(printed(Screen.none(), Locale.CHINESE, Samples.torn()))
                .contains("有 1 处不止一种读法，先按第一种：", "第4行“安排不当”：一条原因（60%）；2 级标题〔原因剖析〕（30%）；接着上文（10%）");
    }

    @Test
    void whatIsMissingFromTheWholeTextHasNoLine() {
        assertThat(
                        printed(
                                Screen.none(),
                                Locale.CHINESE,
                                Samples.checkedByAllRules("无题.txt", "今年学习了三次。")))
                .containsPattern("(?m)^全文 +须改 S04 ");
    }

    @Test
    void itEndsWithWhatWasLookedAtAndWhatToDoNext() {
        assertThat(printed(false))
                .containsSubsequence("为什么提示", "这次检查看了什么", "运行规则 1 条", "接下来", "“须改”的提示");
    }

    @Test
    void theEnglishReportHasNoChineseButTheAuthorsWords() {
        String english = printed(Screen.none(), Locale.ENGLISH);
        String ours =
                english.lines()
                        .filter(l -> Samples.STATEMENT.lines().noneMatch(s -> shares(s, l)))
                        .collect(java.util.stream.Collectors.joining("\n"));

        assertThat(ours)
                .contains("What next", "What this check covered", "Why these remarks")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    /** A statement's line is quoted in a line of the report when they share three characters. */
    private static boolean shares(String statement, String line) {
        for (int i = 0; i + 3 <= statement.length(); i++) {
            if (line.contains(statement.substring(i, i + 3))) {
                return true;
            }
        }
        return line.contains(Samples.NAME);
    }

    private static String printed(boolean colour) {
        return printed(new Screen(colour, false, 0), Locale.CHINESE);
    }

    private static String printed(Screen screen, Locale language) {
        return printed(screen, language, Samples.checked());
    }

    private static String printed(Screen screen, Locale language, Outcome outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        TextReport report = new TextReport(new Phrases(language), out, screen);
        report.begin();
        report.add(outcome);
        report.end(Exit.REMARKS);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
