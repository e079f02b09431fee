package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutlineStabilityTest {
    /** Two entries in a row, each a paragraph of its own. */
    private static final Pattern MARKED_PAIR =
            Pattern.compile("(\\n[一二三四]是[^\\n]{20,}。)(\\n[二三四五]是)");

    private static final Pattern ARABIC_COMMA = Pattern.compile("[0-9]、");
    private static final Pattern ARABIC_DOT = Pattern.compile("(\n)([1-9])[.．](?=[^0-9])");

    @Test
    void spansSliceBackToTheTextAndStayInsideTheirSections() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            Outline outline = parse(statement.text());
            String text = SourceText.ofPlain("t", statement.text()).text();
            for (Item item : outline.items()) {
                assertThat(item.titleSpan().in(text)).isEqualTo(item.title());
                assertThat(item.span().contains(item.titleSpan()))
                        .as(statement.name() + " " + item)
                        .isTrue();
                item.ordinal()
                        .ifPresent(
                                mark -> assertThat(mark.span().in(text)).isEqualTo(mark.label()));
                outline.section(item.section())
                        .ifPresent(s ->
                                assertThat(s.span().contains(item.span()))
                                        .as(statement.name() + " " + item)
                                        .isTrue());
            }
            for (Section section : outline.sections()) {
                assertThat(section.span().contains(section.headingSpan())).isTrue();
                section.parent()
                        .ifPresent(p ->
                                assertThat(
                                                outline.section(p)
                                                        .orElseThrow()
                                                        .span()
                                                        .contains(section.span()))
                                        .isTrue());
            }
        }
    }

    @Test
    void itemsDoNotOverlap() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            Span last = new Span(0, 0);
            for (Item item : parse(statement.text()).items()) {
                assertThat(item.span().start())
                        .as(statement.name() + " " + item)
                        .isGreaterThanOrEqualTo(last.end());
                last = item.span();
            }
        }
    }

    @Test
    void everyCharacterIsAccountedFor() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            SourceText source = SourceText.ofPlain("t", statement.text());
            Outline outline = new OutlineParser().parse(source);
            boolean[] known = new boolean[source.text().length()];
            outline.front().forEach(f -> mark(known, f.span()));
            outline.opening().ifPresent(o -> mark(known, o));
            outline.sections().forEach(s -> mark(known, s.span()));
            outline.items().forEach(i -> mark(known, i.span()));
            outline.unplaced().forEach(u -> mark(known, u));
            StringBuilder lost = new StringBuilder();
            for (int i = 0; i < known.length; i++) {
                if (!known[i]
                        && !Character.isWhitespace(source.text().charAt(i))
                        && source.text().charAt(i) != '\u3000') {
                    lost.append(source.text().charAt(i));
                }
            }
            assertThat(lost.length()).as(statement.name() + " lost: " + lost).isLessThan(40);
        }
    }

    @Test
    void lineEndsBlankLinesAndIndentsChangeNothing() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            List<String> plain = summary(statement.text());
            assertThat(summary(statement.text().replace("\n", "\r\n")))
                    .as(statement.name())
                    .isEqualTo(plain);
            assertThat(summary(statement.text().replace("\n", "\n\n")))
                    .as(statement.name())
                    .isEqualTo(plain);
            assertThat(summary("\u3000\u3000" + statement.text().replace("\n", "\n\u3000\u3000")))
                    .as(statement.name())
                    .isEqualTo(plain);
            assertThat(summary("\uFEFF" + statement.text())).as(statement.name()).isEqualTo(plain);
        }
    }

    @Test
    void bracketsAndDigitsOfAnotherWidthChangeNothing() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            String narrow =
                    statement
                            .text()
                            .replace('（', '(')
                            .replace('）', ')')
                            .replace('；', ';')
                            .replace('：', ':');
            assertThat(summary(narrow)).as(statement.name()).isEqualTo(summary(statement.text()));
        }
    }

    @Test
    void anUnrelatedParagraphBehindAnEntryChangesNothing() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            String more = MARKED_PAIR.matcher(statement.text()).replaceFirst("$1\n那天县里正好召开防汛会议。$2");
            assertThat(summary(more)).as(statement.name()).isEqualTo(summary(statement.text()));
        }
    }

    @Test
    void numbersWrittenWithAnotherStopChangeNothing() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            String text = statement.text();
            if (!ARABIC_COMMA.matcher(text).find()) {
                String other = ARABIC_DOT.matcher(text).replaceAll("$1$2、");
                assertThat(withoutMarks(other)).as(statement.name()).isEqualTo(withoutMarks(text));
            }
        }
    }

    @Test
    void wideDigitsChangeNothing() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            String wide =
                    ARABIC_DOT
                            .matcher(statement.text())
                            .replaceAll(m ->
                                    m.group(1) + (char) (m.group(2).charAt(0) - '0' + '０') + "．");
            assertThat(withoutMarks(wide))
                    .as(statement.name())
                    .isEqualTo(withoutMarks(statement.text()));
        }
    }

    @Test
    void aHundredThousandLevelsAreEndured() {
        StringBuilder text = new StringBuilder("1 概况\n正文。\n1.1 范围\n正文。\n1.1");
        for (int i = 0; i < 100_000; i++) {
            text.append(".1");
        }
        assertThat(parse(text + " 标题\n正文。").sections()).isNotEmpty();

        List<Correction> corrections = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int level = 1; level <= 2_000; level++) {
            corrections.add(
                    new Correction(lines.length(), new Correction.Call.Heading(level, Role.OTHER)));
            lines.append("标题\n");
        }
        assertThat(
                        new OutlineParser()
                                .parse(SourceText.ofPlain("t", lines.toString()), corrections)
                                .sections())
                .hasSize(2_000);
    }

    @Test
    void everySectionIsFoundByItsIdAndBelowItsParent() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            Outline outline = parse(statement.text());
            for (Section section : outline.sections()) {
                assertThat(outline.section(section.id())).contains(section);
                section.parent()
                        .flatMap(outline::section)
                        .ifPresent(p -> assertThat(outline.childrenOf(p)).contains(section));
            }
            assertThat(outline.section("s99")).isEmpty();
        }
    }

    @Test
    @Timeout(30)
    void tortureIsEndured() {
        for (String bit :
                List.of(
                        "（", "一是", "一、", "“", "；", "（一）", "1.", "第一，", "\n一、\n", "方面。一是", "：", "①",
                        "整改措施：", "一是。\n", "1.1.1.1", "\uD800")) {
            parse(bit.repeat(20_000));
        }
    }

    @Test
    void randomMixturesNeverFail() {
        String[] bits = {
            "一、", "（一）", "(二)", "1.", "2．", "一是", "；二是", "。", "\n", "：", "存在的问题", "原因分析", "整改措施",
            "下一步，", "方面", "“", "”", "《", "不够", "第一，", "①", " ", "\u3000", "abc", "首先，", "其次，",
            "问题1：", "责任人：", "20", "25年"
        };
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            Outline outline = parse(text.toString());
            for (Item item : outline.items()) {
                assertThat(item.span().contains(item.titleSpan()))
                        .as("seed " + seed + ": " + text)
                        .isTrue();
            }
        }
    }

    private static void mark(boolean[] known, Span span) {
        java.util.Arrays.fill(known, span.start(), span.end(), true);
    }

    private static List<String> summary(String text) {
        Outline outline = parse(text);
        List<String> lines = new ArrayList<>();
        outline.sections()
                .forEach(s ->
                        lines.add(
                                s.level()
                                        + " "
                                        + bare(s.mark().map(Mark::label).orElse(""))
                                        + bare(s.heading())
                                        + " "
                                        + s.role()));
        outline.findings().forEach(f -> lines.add("F " + bare(f.title())));
        outline.causes().forEach(c -> lines.add("C " + bare(c.title())));
        outline.measures().forEach(m -> lines.add("M " + bare(m.title())));
        return lines;
    }

    private static List<String> withoutMarks(String text) {
        Outline outline = parse(text);
        List<String> lines = new ArrayList<>();
        outline.sections().forEach(s -> lines.add(s.level() + s.heading() + s.role()));
        outline.items().forEach(i -> lines.add(i.id().charAt(0) + i.title()));
        return lines;
    }

    private static String bare(String words) {
        return words.replace('（', '(').replace('）', ')').replace('；', ';').replace('：', ':');
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
