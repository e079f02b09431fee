package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.junit.jupiter.api.Test;

/**
 * The same statement, typed by somebody with other habits, holds the same findings, causes and
 * measures.
 */
class OtherClothesTest {
    private static final Pattern STOP_AT_END = Pattern.compile("[。；](?=\n|$)");
    private static final Pattern CHAPTER = Pattern.compile("(?m)^([一二三四五六七八九])、");

    @Test
    void indentedLines() {
        assertSame(t ->
                t.lines().map(l -> l.isBlank() ? l : "　　" + l).reduce("", (a, b) -> a + b + "\n"));
    }

    @Test
    void blankLinesBetweenParagraphs() {
        assertSame(t -> t.replace("\n", "\n\n"));
    }

    @Test
    void narrowBrackets() {
        assertSame(t -> t.replaceAll("（([一二三四五六七八九十]+|\\d+)）", "($1)"));
    }

    @Test
    void lineEndsOfAnotherSystemAndBlanksBehindThem() {
        assertSame(t -> t.replace("\n", "  \r\n"));
    }

    /** Not all can survive: a line without a stop may be a heading. Few may be lost. */
    @Test
    void stopsForgottenAtTheEndsOfParagraphs() {
        assertThat(lost(t -> STOP_AT_END.matcher(t).replaceAll(""))).isLessThan(0.06);
    }

    @Test
    void chaptersWithoutNumbers() {
        assertThat(lost(t -> CHAPTER.matcher(t).replaceAll(""))).isLessThan(0.04);
    }

    @Test
    void chaptersNumberedByOrdinals() {
        assertThat(lost(t -> CHAPTER.matcher(t).replaceAll("第$1、"))).isLessThan(0.09);
    }

    private static void assertSame(UnaryOperator<String> clothes) {
        for (KeyedStatement statement : unwrapped()) {
            assertThat(items(clothes.apply(statement.text())))
                    .as(statement.name())
                    .isEqualTo(items(statement.text()));
        }
    }

    /** The share of items that are lost, or found as another kind, or too many. */
    private static double lost(UnaryOperator<String> clothes) {
        int all = 0;
        int wrong = 0;
        for (KeyedStatement statement : unwrapped()) {
            List<String> before = begins(statement.text());
            List<String> after = begins(clothes.apply(statement.text()));
            all += before.size();
            List<String> missing = new ArrayList<>(before);
            after.forEach(missing::remove);
            List<String> extra = new ArrayList<>(after);
            before.forEach(extra::remove);
            wrong += Math.max(missing.size(), extra.size());
        }
        return (double) wrong / all;
    }

    /** Lines that are broken at a width are joined by the reader of files, not here. */
    private static List<KeyedStatement> unwrapped() {
        return KeyedStatement.shipped().stream()
                .filter(s -> s.text().lines().filter(l -> l.matches(".*[一-龥，]")).count() < 25)
                .toList();
    }

    private static List<String> begins(String text) {
        return items(text).stream().map(i -> i.substring(0, Math.min(6, i.length()))).toList();
    }

    private static List<String> items(String text) {
        return new OutlineParser()
                .parse(SourceText.ofPlain("t", text)).items().stream()
                        .map(i -> i.getClass().getSimpleName().charAt(0) + i.title())
                        .toList();
    }
}
