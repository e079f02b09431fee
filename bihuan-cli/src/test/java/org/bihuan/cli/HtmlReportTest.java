package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final String html = written(Samples.english(), Samples.checked());

    @Test
    void itIsOneFileWithoutScriptAndWithoutAnyOutsideHost() {
        assertThat(html)
                .doesNotContainPattern("(?i)<script|<link|<img|<iframe|@import|url\\(")
                .doesNotContainPattern("(?i)https?:|//[a-z]")
                .contains("<style>");
    }

    @Test
    void whatTheAuthorWroteIsTextAndNeverMarkup() {
        assertThat(html).contains("不深 &lt;b&gt;&amp;").doesNotContain("不深 <b>");
    }

    @Test
    void everyRemarkIsReachedFromTheTextAndBack() {
        List<String> targets = found("href=\"#([^\"]+)\"");

        assertThat(targets).contains("f1-r1", "f1-r2", "f1-r3", "f1-t1", "f1-t2", "f1-t3");
        assertThat(found("id=\"([^\"]+)\"")).containsAll(targets).doesNotHaveDuplicates();
    }

    @Test
    void overlappingRemarksLoseNoCharacterOfTheText() {
        List<String> paragraphs =
                found("<p class=\"para[^\"]*\">(.*?)</p>").stream()
                        .map(p -> p.replaceAll("<a [^>]*>[0-9]+</a>", ""))
                        .map(p -> p.replaceAll("<[^>]+>", ""))
                        .toList();

        assertThat(paragraphs)
                .isEqualTo(
                        Samples.STATEMENT
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .lines()
                                .toList());
    }

    @Test
    void aNoteStandsUnderTheParagraphItSpeaksOf() {
        String row = html.substring(html.indexOf("id=\"f1-p2\""), html.indexOf("id=\"f1-p3\""));

        assertThat(row).contains("id=\"f1-t1\"", "id=\"f1-r1\"", "id=\"f1-r3\"");
    }

    @Test
    void aRemarkOnTheWholeTextStandsBeforeTheText() {
        String page =
                written(
                        new Phrases(Locale.CHINESE),
                        Samples.checkedByAllRules("无题.txt", "今年学习了三次，收获很大。"));

        assertThat(page).containsSubsequence("row whole", "关于全文", "S04", "今年学习了三次");
    }

    @Test
    void whereTheParserIsTornTheReadingsStandBeforeTheTextAndLeadThere() {
        String page = written(new Phrases(Locale.CHINESE), Samples.torn());

        assertThat(page)
                .containsSubsequence(
                        "看来是：会议记录、纪要（把握 55%）",
                        "<a href=\"#f1-p4\">第4段“安排不当”：一条原因（60%）；2 级标题〔原因剖析〕（30%）；接着上文（10%）</a>",
                        "class=\"para\"");
    }

    @Test
    void theReasonForARuleIsGivenOnceAndReachedFromEachRemark() {
        assertThat(html.split("Chinese text takes full-width marks", -1)).hasSize(2);
        assertThat(html.split("href=\"#f1-rule-T99\"", -1)).hasSize(4);
    }

    @Test
    void paperHasItsSizeItsPageNumbersAndNoColourItNeeds() {
        String print = html.substring(html.indexOf("@media print"));

        assertThat(html).contains("size: A4", "Page \" counter(page) \" of \" counter(pages)");
        assertThat(print).contains("--error: #000", "--warning: #000", "--note: #000");
    }

    @Test
    void aNameThatLooksLikeStyleStaysAName() {
        String page =
                written(
                        Samples.english(),
                        Samples.checked("a\"; } body { display: none } </style><i>.txt", "一、甲"));

        assertThat(page).doesNotContain("</style><i>", "{ display: none }");
    }

    @Test
    void severityIsSaidInWordsAndNotByColourAlone() {
        assertThat(html).contains("<span class=\"sign error\">Must change</span>");
    }

    @Test
    void remarksAreChosenByWeightAndByKindWithoutAScript() {
        assertThat(found("<input type=\"checkbox\" class=\"show ([^\"]+)\"[^>]* checked=\"\">"))
                .isEmpty();

        String page =
                written(Samples.english(), Samples.checkedByAllRules("a.txt", Samples.STATEMENT));

        assertThat(page)
                .containsSubsequence("id=\"f1-show-error\"", "class=\"filter\"", "class=\"text\"")
                .contains("<label class=\"for-error\" for=\"f1-show-error\">Must change ")
                .contains("<label class=\"for-t\" for=\"f1-show-t\">Typing ")
                .contains("<button type=\"reset\" class=\"reset\">Show all</button>")
                .containsPattern("<li class=\"error [a-z]\"")
                .containsPattern("<mark class=\"error [^\"]*error-[a-z][ \"]");
        for (String letter : List.of("s", "c", "l", "m", "w", "t", "r", "f")) {
            assertThat(page).contains(".show-" + letter + ":not(:checked)", "error-" + letter);
        }
    }

    @Test
    void paperShowsAllRemarksAndSaysWhichTheScreenHid() {
        int screen = html.indexOf("@media screen");
        String onScreen = html.substring(screen, html.indexOf("\n}\n", screen));
        String elsewhere = html.replace(onScreen, "");

        assertThat(onScreen).contains(".show-error:not(:checked) ~ .text :not(mark).error");
        assertThat(elsewhere).doesNotContain(".show-error:not(:checked) ~ .text");
        assertThat(elsewhere).contains(".show-error:not(:checked) ~ .filter .out-error");
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private static String written(Phrases phrases, Outcome outcome) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport report =
                new HtmlReport(phrases, new PrintStream(out, true, StandardCharsets.UTF_8));
        report.begin();
        report.add(outcome);
        report.end(Exit.REMARKS);
        return out.toString(StandardCharsets.UTF_8);
    }
}
