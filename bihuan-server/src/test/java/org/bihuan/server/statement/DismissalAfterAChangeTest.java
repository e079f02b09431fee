package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.junit.jupiter.api.Test;

class DismissalAfterAChangeTest {
    private static final String TEXT = "一是下乡有时走过场，记录不全。\n二是会议有时拖延，决定不明。";

    @Test
    void appliesToTheSameWordsInAnUnchangedText() {
        CheckReport report = Reports.on(TEXT).remark("C03", "有时").report();

        Judgement again = Judgement.of(report, List.of(dismissed(report, 0)));

        assertThat(again.remarks().getFirst().open()).isFalse();
        assertThat(again.dormant()).isEmpty();
    }

    @Test
    void survivesTextThatIsInsertedBefore() {
        CheckReport first = Reports.on(TEXT).remark("C03", "有时").report();
        String changed = "标题\n\n新的一段文字。\n" + TEXT;
        CheckReport second = Reports.on(changed).remark("C03", "有时").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks().getFirst().open()).isFalse();
    }

    @Test
    void survivesAChangeOfOneNeighbour() {
        CheckReport first = Reports.on(TEXT).remark("C03", "有时").report();
        CheckReport second = Reports.on(TEXT.replace("走过场", "流于形式")).remark("C03", "有时").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks().getFirst().open()).isFalse();
    }

    @Test
    void survivesChangedPunctuationWidthAndBlanksAround() {
        CheckReport first = Reports.on("甲,有时 A类检查").remark("C03", "有时").report();
        CheckReport second = Reports.on("甲，有时Ａ类检查").remark("C03", "有时").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks().getFirst().open()).isFalse();
    }

    @Test
    void isNotCarriedToTheSameWordsElsewhere() {
        int second = TEXT.indexOf('\n');
        CheckReport report =
                Reports.on(TEXT).remark("C03", "有时").remark("C03", "有时", second).report();

        Judgement again = Judgement.of(report, List.of(dismissed(report, 0)));

        assertThat(again.remarks()).extracting(Judged::open).containsExactly(false, true);
    }

    @Test
    void sleepsWhenThePlaceIsGone() {
        CheckReport first = Reports.on(TEXT).remark("C03", "有时").report();
        CheckReport second = Reports.on("三是工作记录不全。").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.dormant()).hasSize(1);
        assertThat(again.remarks()).isEmpty();
    }

    @Test
    void isSilentRatherThanGuessingBetweenTwoPlacesThatResembleIt() {
        CheckReport first = Reports.on("甲乙丙丁有时走过场。").remark("C03", "有时").report();
        String twice = "戊己庚辛有时走过场。\n壬癸子丑有时走过场。";
        CheckReport second =
                Reports.on(twice)
                        .remark("C03", "有时")
                        .remark("C03", "有时", twice.indexOf('\n'))
                        .report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks()).allMatch(Judged::open);
        assertThat(again.dormant()).hasSize(1);
    }

    @Test
    void holdsForOneRuleOnly() {
        CheckReport report = Reports.on(TEXT).remark("C03", "有时").remark("C02", "有时").report();

        Judgement again = Judgement.of(report, List.of(dismissed(report, 0)));

        assertThat(again.open()).isEqualTo(1);
    }

    @Test
    void tellsMissingPartsApartByWhatIsMissing() {
        Span nowhere = new Span(0, 0);
        CheckReport first =
                Reports.on(TEXT)
                        .remark("S04", nowhere, Severity.ERROR, "原因")
                        .remark("S04", nowhere, Severity.ERROR, "措施")
                        .report();

        Judgement again = Judgement.of(first, List.of(dismissed(first, 1)));

        assertThat(again.remarks()).extracting(Judged::open).containsExactly(true, false);
    }

    @Test
    void isLostWhenTheQuotedWordsThemselvesChange() {
        CheckReport first = Reports.on("一是学习不够深入。").remark("C01", "学习不够深入").report();
        CheckReport second = Reports.on("一是学习还不深入。").remark("C01", "学习还不深入").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks().getFirst().open()).isTrue();
    }

    @Test
    void saysSoBesideTheRemarkWhoseWordsChanged() {
        CheckReport first = Reports.on("一是学习不够深入。").remark("C01", "学习不够深入").report();
        CheckReport second = Reports.on("一是学习还不深入。").remark("C01", "学习还不深入").report();
        Dismissal said = dismissed(first, 0);

        Judgement again = Judgement.of(second, List.of(said));

        assertThat(again.remarks().getFirst().formerly()).contains(said);
        assertThat(again.dormant()).isEmpty();
    }

    @Test
    void isToldNoMoreOnceTheChangedWordsWereJudgedAnew() {
        CheckReport first = Reports.on("一是学习不够深入。").remark("C01", "学习不够深入").report();
        CheckReport second = Reports.on("一是学习还不深入。").remark("C01", "学习还不深入").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0), dismissed(second, 0)));

        assertThat(again.remarks().getFirst().open()).isFalse();
        assertThat(again.remarks().getFirst().formerly()).isEmpty();
        assertThat(again.dormant()).isEmpty();
    }

    @Test
    void survivesANewNumberInFrontOfTheQuotedWords() {
        CheckReport first = Reports.on("二是走过场。").remark("C01", "二是走过场").report();
        String inserted = "一是学习少。\n二是下乡少。\n三是走过场。";
        CheckReport second = Reports.on(inserted).remark("C01", "三是走过场").report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks().getFirst().open()).isFalse();
    }

    @Test
    void goesWithTheLikestOfSeveralEqualQuotations() {
        String before = "甲乙丙丁戊己庚辛有时走过场，记录不全。";
        String after = "子丑寅卯辰巳午未有时拖延。\n甲乙丙丁戊己庚辛有时走过场，记录不全。\n天地玄黄宇宙洪荒有时走过场，记录不全。";
        CheckReport first = Reports.on(before).remark("C03", "有时").report();
        CheckReport second =
                Reports.on(after)
                        .remark("C03", "有时")
                        .remark("C03", "有时", after.indexOf("甲"))
                        .remark("C03", "有时", after.indexOf("天"))
                        .report();

        Judgement again = Judgement.of(second, List.of(dismissed(first, 0)));

        assertThat(again.remarks()).extracting(Judged::open).containsExactly(true, false, true);
    }

    private static Dismissal dismissed(CheckReport report, int index) {
        Remark remark = report.remarks().get(index);
        return new Dismissal(
                UUID.randomUUID(),
                Fingerprint.of(remark, report.source()),
                remark.rule(),
                report.source().slice(remark.span()),
                "because",
                1,
                "Somebody",
                Instant.EPOCH);
    }
}
