package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final String html = written();

    @Test
    void itIsOneFileWithoutScriptAndWithoutAnyOutsideHost() {
        assertThat(html)
                .doesNotContainPattern("(?i)<script|<link|<img|<iframe|@import|url\\(")
                .doesNotContainPattern("(?i)https?:|//[a-z]")
                .contains("<style>");
    }

    @Test
    void whatTheAuthorWroteIsTextAndNeverMarkup() {
        assertThat(html).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
    }

    @Test
    void everyRemarkIsReachedFromTheTextAndBack() {
        List<String> targets = found("href=\"#([^\"]+)\"");

        assertThat(targets).hasSize(6);
        assertThat(found("id=\"([^\"]+)\"")).containsAll(targets).doesNotHaveDuplicates();
    }

    @Test
    void overlappingRemarksLoseNoCharacterOfTheText() {
        String text =
                html.substring(html.indexOf("class=\"text\""), html.indexOf("class=\"remarks\""));
        String words = text.replaceAll("<a [^>]*>[0-9]+</a>", "").replaceAll("<[^>]+>", "");

        assertThat(words).contains("学习方面。学习时间少,理解不深 &lt;b&gt;&amp;。二是笔记缺3次。");
    }

    @Test
    void severityIsSaidInWordsAndNotByColourAlone() {
        assertThat(html).contains("<span class=\"error\">error</span>");
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private static String written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport(Samples.english())
                .write(
                        List.of(Samples.checked()),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
