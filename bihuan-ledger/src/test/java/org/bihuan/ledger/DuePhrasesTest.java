package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.bihuan.ledger.Due.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuePhrasesTest {
    private static final Optional<YearOfTable> IN_2026 =
            Optional.of(new YearOfTable(2026, false, "2026年"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7月底前 | by 2026-07-31
                    7月底 | by 2026-07-31
                    7月 | by 2026-07-31
                    7 月 | by 2026-07-31
                    ７月底前 | by 2026-07-31
                    七月底前 | by 2026-07-31
                    十二月底前 | by 2026-12-31
                    2月底前 | by 2026-02-28
                    2028年2月底前 | by 2028-02-29
                    6月中旬 | by 2026-06-20
                    6月上旬前 | by 2026-06-10
                    6月初 | by 2026-06-10
                    6月下旬 | by 2026-06-30
                    2026年6月30日 | by 2026-06-30
                    2026年6月30日前 | by 2026-06-30
                    2026年6月 30 日前完成 | by 2026-06-30
                    2026.6.30 | by 2026-06-30
                    2026-06-30 | by 2026-06-30
                    2026/6/30 | by 2026-06-30
                    20260630 | by 2026-06-30
                    202606 | by 2026-06-30
                    2026.06 | by 2026-06-30
                    26年6月 | by 2026-06-30
                    6.30 | by 2026-06-30
                    6月30日 | by 2026-06-30
                    2025年底前 | by 2025-12-31
                    年底前 | by 2026-12-31
                    年内 | by 2026-12-31
                    2026年 | by 2026-12-31
                    2026年度 | by 2026-12-31
                    次年3月底前 | by 2027-03-31
                    上半年 | by 2026-06-30
                    下半年 | by 2026-12-31
                    第一季度 | by 2026-03-31
                    三季度末 | by 2026-09-30
                    2026年第四季度 | by 2026-12-31
                    全年 | 2026-01-01..2026-12-31
                    2026年全年 | 2026-01-01..2026-12-31
                    3月—6月 | 2026-03-01..2026-06-30
                    3-6月 | 2026-03-01..2026-06-30
                    3月至12月 | 2026-03-01..2026-12-31
                    2026年3月-2027年2月 | 2026-03-01..2027-02-28
                    2026年3月1日至6月15日 | 2026-03-01..2026-06-15
                    3月1日-15日 | 2026-03-01..2026-03-15
                    2026.3-2026.6 | 2026-03-01..2026-06-30
                    9、10月 | by 2026-09-30 + by 2026-10-31
                    3月、6月、9月 | by 2026-03-31 + by 2026-06-30 + by 2026-09-30
                    立行立改 | at-once
                    立即整改 | at-once
                    长期坚持 | standing
                    长期坚持、持续推进 | standing
                    立行立改，长期坚持 | at-once + standing
                    每季度 | standing 每季度
                    每月底 | standing 每月底
                    每学期 | standing 每学期
                    每年一次 | standing 每年一次
                    定期，每半年一次 | standing 每半年一次
                    常态化 | standing
                    待定 | undated
                    按上级通知 | undated
                    尽快 | undated
                    已完成 | done
                    3个月内 | within 3 月
                    一周内 | within 1 周
                    30个工作日内 | within 30 工作日
                    寒假前 | event 寒假前
                    开学前 | event 开学前
                    春节前 | event 春节前
                    第3-5周 | event 第3-5周
                    本学期 | event 本学期
                    国庆节前 | by 2026-09-30
                    十一月 | by 2026-11-30
                    发布寒假前，实施全年 | 发布=event 寒假前 + 实施=2026-01-01..2026-12-31
                    6月底前取得阶段性成效，12月底前完成 | 取得阶段性成效=by 2026-06-30 + by 2026-12-31
                    2025年12月底前制定方案；次年6月前完成 | 制定方案=by 2025-12-31 + by 2026-05-31
                    7月底前完成，长期坚持 | by 2026-07-31 + standing
                    2026年5-6月 | 2026-05-01..2026-06-30
                    2027年5-6月 | 2027-05-01..2027-06-30
                    2026.4-6 | 2026-04-01..2026-06-30
                    2026.4-6月 | 2026-04-01..2026-06-30
                    3、6、9、12月 | by 2026-03-31 + by 2026-06-30 + by 2026-09-30 + by 2026-12-31
                    第一、二季度 | by 2026-03-31 + by 2026-06-30
                    一、三季度 | by 2026-03-31 + by 2026-09-30
                    1-2季度 | 2026-01-01..2026-06-30
                    二至四季度 | 2026-04-01..2026-12-31
                    2026Q3 | by 2026-09-30
                    2027年Q2 | by 2027-06-30
                    一月一次 | standing 一月一次
                    一季度一次 | standing 一季度一次
                    半年一次 | standing 半年一次
                    2026-2027学年第一学期 | event 2026-2027学年第一学期
                    2026年春季学期 | event 2026年春季学期
                    2027年国庆前 | by 2027-09-30
                    “七一”前 | by 2026-06-30
                    元旦前 | event 元旦前
                    2027年元旦前 | by 2026-12-31
                    3月起 | event 3月起
                    3月起至6月底 | 2026-03-01..2026-06-30
                    6月30日后 | event 6月30日后
                    5月中下旬 | by 2026-05-31
                    5月上中旬 | by 2026-05-20
                    26.6.30 | by 2026-06-30
                    27/6/30 | by 2027-06-30
                    2026-6-15 00:00:00 | by 2026-06-15
                    2026/6/15 0:00 | by 2026-06-15
                    2026.5.15. | by 2026-05-15
                    二〇二七年六月 | by 2027-06-30
                    二○二七年六月三十日 | by 2027-06-30
                    3.5-20 | 2026-03-05..2026-03-20
                    9月第一周 | event 9月第一周
                    ①1月底②9月底 | by 2026-01-31 + by 2026-09-30
                    1、5月底前定稿；2、9月底前印发 | 定稿=by 2026-05-31 + 印发=by 2026-09-30
                    （1）4月底前（2）8月底前 | by 2026-04-30 + by 2026-08-31
                    """)
    void readsWhatOfficesWrite(String phrase, String expected) {
        assertThat(shown(phrase)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30日", "13月底前", "2026年13月", "6月31日", "2026年2月29日", "0月"})
    void aDayThatNoCalendarHasIsRefused(String phrase) {
        assertThat(DuePhrases.read(phrase, IN_2026)).isInstanceOf(DueReading.NoSuchDay.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "June 30, 2026",
                "30 June 2026",
                "05/06/2026",
                "2026年H1",
                "2026年6",
                "2026。5。31",
                "2026、5、31",
                "张三",
                "。",
                "见附件",
                "xyz",
                "—",
                "12",
                "5"
            })
    void whatIsNoTimeIsNotTakenForOne(String phrase) {
        assertThat(DuePhrases.read(phrase, IN_2026)).isInstanceOf(DueReading.NotUnderstood.class);
    }

    @Test
    void withoutAnyYearNoneIsInvented() {
        Due due = understood("7月底前", Optional.empty());
        assertThat(due.lastDay()).isEmpty();
        assertThat(due.doubts()).containsExactly(Due.Doubt.NO_YEAR);
    }

    @Test
    void aSchoolYearBeginsInAugust() {
        Optional<YearOfTable> year = YearOfTable.in("2025-2026学年工作计划");
        assertThat(understood("9月", year).lastDay().orElseThrow()).hasToString("2025-09-30");
        assertThat(understood("3月", year).lastDay().orElseThrow()).hasToString("2026-03-31");
    }

    @Test
    void aTitleThatNamesTwoYearsTellsNone() {
        assertThat(YearOfTable.in("2025年台账（2026年续）")).isEmpty();
    }

    /** Offsets slice the phrase, whatever it is made of; and no phrase makes the reader fail. */
    @Test
    void anyMixOfSignsIsReadOrRefused() {
        String[] pieces = {
            "2026", "年", "6", "12", "月", "底", "前", "日", "，", "、", "-", "至", "每", "季度", "长期", "十",
            "一", "三十", "待定", "寒假", " ", "．", "（", "）", "30", "内", "个", "周", "\n", "全年", "99"
        };
        Random random = new Random(20261130);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder phrase = new StringBuilder();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                phrase.append(pieces[random.nextInt(pieces.length)]);
            }
            if (DuePhrases.read(phrase.toString(), IN_2026)
                    instanceof DueReading.Understood understood) {
                int from = 0;
                for (Due.Stage stage : understood.due().stages()) {
                    assertThat(stage.start()).isBetween(from, stage.end() - 1);
                    from = stage.end();
                }
                assertThat(from).isLessThanOrEqualTo(phrase.length());
            }
        }
    }

    private static Due understood(String phrase, Optional<YearOfTable> year) {
        return switch (DuePhrases.read(phrase, year)) {
            case DueReading.Understood understood -> understood.due();
            case DueReading other -> throw new AssertionError(other);
        };
    }

    private static String shown(String phrase) {
        DueReading reading = DuePhrases.read(phrase, IN_2026);
        if (!(reading instanceof DueReading.Understood(Due due))) {
            return reading.toString();
        }
        return due.stages().stream()
                .map(stage ->
                        (stage.label().isEmpty() ? "" : stage.label() + "=") + shown(stage.when()))
                .collect(Collectors.joining(" + "));
    }

    private static String shown(When when) {
        return switch (when) {
            case When.By by -> "by " + by.day();
            case When.Period period -> period.from() + ".." + period.to();
            case When.Standing standing -> ("standing " + standing.every().orElse("")).strip();
            case When.Within within -> "within " + within.amount() + " " + within.unit();
            case When.Event event -> "event " + event.words();
            default -> when.kind();
        };
    }
}
