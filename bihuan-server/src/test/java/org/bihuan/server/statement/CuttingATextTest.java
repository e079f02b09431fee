package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.bihuan.server.statement.MarkedText.Layer;
import org.bihuan.server.statement.MarkedText.Part;
import org.bihuan.server.statement.MarkedText.Run;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class CuttingATextTest {

    @Test
    void makesOneRunOfATextWithoutRemarks() {
        MarkedText cut = cut(Reports.on("甲乙丙\n\n丁戊").report());

        assertThat(cut.paragraphs()).hasSize(2);
        assertThat(cut.paragraphs().get(1).number()).isEqualTo(3);
        assertThat(runs(cut)).extracting(Run::text).containsExactly("甲乙丙", "丁戊");
        assertThat(runs(cut)).noneMatch(Run::remarked);
    }

    @Test
    void cutsNestedAndOverlappingRemarksIntoAFlatList() {
        CheckReport report =
                Reports.on("甲乙丙丁戊己")
                        .remark("A", "甲乙丙丁")
                        .remark("B", "乙")
                        .remark("C", "丁戊")
                        .report();

        List<Run> runs = runs(cut(report));

        assertThat(runs).extracting(Run::text).containsExactly("甲", "乙", "丙", "丁", "戊", "己");
        assertThat(runs.get(1).covering())
                .extracting(j -> j.remark().rule())
                .containsExactly("B", "A");
        assertThat(runs.get(3).covering())
                .extracting(j -> j.remark().rule())
                .containsExactly("C", "A");
        assertThat(runs.get(3).starting()).extracting(j -> j.remark().rule()).containsExactly("C");
    }

    @Test
    void carriesARemarkAcrossParagraphsAndBeginsItOnce() {
        CheckReport report =
                Reports.on("甲乙\n丙丁").remark("A", new Span(1, 4), Severity.ERROR).report();

        List<Run> runs = runs(cut(report));

        assertThat(runs).filteredOn(Run::remarked).extracting(Run::text).containsExactly("乙", "丙");
        assertThat(runs.stream().flatMap(r -> r.starting().stream())).hasSize(1);
    }

    @Test
    void leavesRemarksOnTheWholeTextOut() {
        CheckReport report =
                Reports.on("甲乙").remark("S04", new Span(0, 0), Severity.ERROR, "原因").report();

        assertThat(runs(cut(report))).noneMatch(Run::remarked);
    }

    @Test
    void marksWherePartsBegin() {
        String text = "一、存在的问题\n（一）学习方面。一是读书少。二是笔记少。";
        CheckReport report = Reports.on(text).outline(outline(text)).report();

        MarkedText cut = cut(report);

        assertThat(cut.paragraphs().get(1).beginning())
                .extracting(MarkedText.Beginning::part)
                .containsExactly(Part.DIMENSION, Part.FINDING, Part.FINDING);
        assertThat(cut.paragraphs().get(1).beginning())
                .extracting(MarkedText.Beginning::number)
                .containsExactly("1", "1.1", "1.2");
        assertThat(runs(cut))
                .filteredOn(r -> r.anchors().contains("part-f2"))
                .extracting(Run::text)
                .containsExactly("二是");
        assertThat(runs(cut))
                .filteredOn(r -> r.layer() == Layer.TITLE)
                .extracting(Run::text)
                .containsExactly("读书少", "笔记少");
    }

    @Test
    void neverLosesOrRepeatsALetter() {
        Random random = new Random(20260101);
        for (int round = 0; round < 300; round++) {
            Reports reports = Reports.on(anyText(random));
            int length = reports.report().source().text().length();
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = random.nextInt(length + 1);
                int end = start + random.nextInt(length - start + 1);
                reports.remark("R" + i, new Span(start, end), Severity.NOTE);
            }
            CheckReport report = reports.report();

            MarkedText cut = cut(report);

            for (int i = 0; i < cut.paragraphs().size(); i++) {
                String joined =
                        cut.paragraphs().get(i).runs().stream()
                                .map(Run::text)
                                .collect(Collectors.joining());
                assertThat(joined)
                        .isEqualTo(
                                report.source().slice(report.source().paragraphs().get(i).span()));
            }
            long begun = runs(cut).stream().mapToLong(r -> r.starting().size()).sum();
            assertThat(begun)
                    .isEqualTo(
                            runs(cut).stream()
                                    .flatMap(r -> r.covering().stream())
                                    .distinct()
                                    .count());
        }
    }

    private static String anyText(Random random) {
        String letters = "甲乙，。 \n<&\"𠮷ab";
        StringBuilder text = new StringBuilder("始");
        for (int i = random.nextInt(60); i > 0; i--) {
            int at = random.nextInt(letters.codePointCount(0, letters.length()));
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }

    private static Outline outline(String text) {
        Section problems = section("s1", 1, text, "一、存在的问题", Role.FINDINGS, Optional.empty());
        Section learning = section("s2", 2, text, "（一）学习方面", Role.DIMENSION, Optional.of("s1"));
        return new Outline(
                List.of(),
                Optional.empty(),
                List.of(problems, learning),
                List.of(finding("f1", text, "一是", "读书少"), finding("f2", text, "二是", "笔记少")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Section section(
            String id, int level, String text, String heading, Role role, Optional<String> parent) {
        Span span = at(text, heading);
        Span whole = new Span(span.start(), text.length());
        return new Section(id, level, Optional.empty(), heading, span, role, whole, parent);
    }

    private static Finding finding(String id, String text, String label, String title) {
        Span mark = at(text, label);
        Span words = at(text, title);
        return new Finding(
                id,
                "s2",
                Optional.of("s2"),
                Optional.of(new Mark(label, 1, Mark.Style.CHINESE_IS, mark)),
                title,
                words,
                new Span(mark.start(), words.end() + 1));
    }

    private static Span at(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static MarkedText cut(CheckReport report) {
        return MarkedText.of(report, Judgement.of(report, List.of()).remarks());
    }

    private static List<Run> runs(MarkedText cut) {
        List<Run> runs = new ArrayList<>();
        cut.paragraphs().forEach(p -> runs.addAll(p.runs()));
        return runs;
    }
}
