package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.OutlineParser;
import org.junit.jupiter.api.Test;

class LayingALongTextOnPagesTest {
    private static final Leaves.Room ROOM = new Leaves.Room(100, 10, 5);

    @Test
    void anOrdinaryStatementHasOne() {
        Leaves leaves = leaves(Reports.on(Scene.TEXT.repeat(20)), Leaves.STANDARD);

        assertThat(leaves.count()).isEqualTo(1);
        assertThat(leaves.span(1)).isEqualTo(new Span(0, Scene.TEXT.length() * 20));
    }

    @Test
    void anEmptyTextHasOne() {
        assertThat(leaves(Reports.on(""), ROOM).count()).isEqualTo(1);
    }

    @Test
    void togetherTheyAreTheTextAndEachHasRoomForWhatItHolds() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 2_000) {
                text.append("写".repeat(random.nextInt(round % 3 == 0 ? 400 : 30)));
                text.append(random.nextBoolean() ? "。" : "，")
                        .append(random.nextInt(3) == 0 ? "\n" : "");
            }
            Reports reports = Reports.on(text.toString());
            for (int i = random.nextInt(60); i > 0; i--) {
                int start = random.nextInt(text.length() - 5);
                reports.remark("T01", new Span(start, start + 3), Severity.NOTE);
            }
            CheckReport report = reports.report();

            Leaves leaves = leaves(report, ROOM);

            int from = 0;
            for (int number = 1; number <= leaves.count(); number++) {
                Span span = leaves.span(number);
                assertThat(span.start()).isEqualTo(from);
                assertThat(span.length()).isBetween(1, 150);
                assertThat(begunIn(span, report)).isLessThanOrEqualTo(7);
                assertThat(leaves.holding(span.start())).isEqualTo(number);
                assertThat(leaves.holding(span.end() - 1)).isEqualTo(number);
                from = span.end();
            }
            assertThat(from).isEqualTo(text.length());
        }
    }

    @Test
    void theyEndBetweenParagraphsAndBeforeAHeadingWhereOneIsNear() {
        String text =
                ("甲".repeat(29) + "\n").repeat(2) + "一、存在的问题\n" + ("乙".repeat(29) + "\n").repeat(6);

        Leaves leaves = leaves(Reports.on(text), ROOM);

        assertThat(text.substring(leaves.span(2).start())).startsWith("乙");
        assertThat(text.charAt(leaves.span(2).start() - 1)).isEqualTo('\n');

        CheckReport parsed =
                parsed(
                        "甲".repeat(35)
                                + "\n"
                                + "甲".repeat(35)
                                + "\n一、存在的问题\n"
                                + "（一）乙。\n".repeat(60));
        Leaves atHeadings = leaves(parsed, ROOM);
        assertThat(parsed.source().text().substring(atHeadings.span(2).start()))
                .startsWith("一、存在的问题");
    }

    @Test
    void aParagraphLongerThanAPageEndsAfterASentenceAndNeverInsideACharacter() {
        Leaves sentences = leaves(Reports.on("写写写写写写写写写。".repeat(50)), ROOM);
        String pairs = "𠮷".repeat(500);
        Leaves characters = leaves(Reports.on("a" + pairs), ROOM);

        assertThat(sentences.count()).isGreaterThan(4);
        for (int number = 1; number <= sentences.count(); number++) {
            assertThat(sentences.span(number).end() % 10).isZero();
        }
        for (int number = 1; number < characters.count(); number++) {
            assertThat((characters.span(number).end() - 1) % 2).isZero();
        }
    }

    @Test
    void moreRemarksAtOnePlaceThanAPageHoldsStayTogether() {
        Reports reports = Reports.on("甲乙丙丁");
        IntStream.range(0, 50).forEach(i -> reports.remark("T" + i, new Span(1, 2), Severity.NOTE));

        assertThat(leaves(reports, ROOM).count()).isBetween(1, 2);
    }

    @Test
    void theLongestTextThatIsTakenFitsOnPagesOfAFewThousandLetters() {
        Leaves leaves = leaves(Reports.on("写".repeat(2_000_000)), Leaves.STANDARD);

        assertThat(leaves.count()).isBetween(80, 130);
    }

    @Test
    void aPageShowsItsOwnParagraphsAndSaysWhichOneGoesOn() {
        String text = "甲。\n" + "乙乙乙乙乙乙乙乙乙。".repeat(30) + "\n丙。";
        CheckReport report = Reports.on(text).remark("A", "丙").report();
        List<Judged> remarks = Judgement.of(report, List.of()).remarks();
        Leaves leaves = leaves(report, ROOM);

        StringBuilder all = new StringBuilder();
        for (int number = 1; number <= leaves.count(); number++) {
            MarkedText page =
                    MarkedText.of(report, remarks, java.util.Set.of(), leaves.span(number));
            page.paragraphs().forEach(p -> p.runs().forEach(r -> all.append(r.text())));
            boolean goesOn = text.charAt(Math.max(0, leaves.span(number).start() - 1)) != '\n';
            assertThat(page.paragraphs().getFirst().continued()).isEqualTo(number > 1 && goesOn);
        }
        assertThat(all.toString()).isEqualTo(text.replace("\n", ""));
    }

    private static long begunIn(Span span, CheckReport report) {
        return report.remarks().stream()
                .filter(r -> r.span().start() >= span.start() && r.span().start() < span.end())
                .map(r -> r.span().start())
                .distinct()
                .count();
    }

    private static CheckReport parsed(String text) {
        Reports reports = Reports.on(text);
        return reports.outline(new OutlineParser().parse(reports.report().source())).report();
    }

    private static Leaves leaves(Reports reports, Leaves.Room room) {
        return leaves(reports.report(), room);
    }

    private static Leaves leaves(CheckReport report, Leaves.Room room) {
        return Leaves.of(
                report.source(), report.outline(), Judgement.of(report, List.of()).remarks(), room);
    }
}
