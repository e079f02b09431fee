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
    @ValueSource(strings = {"张三", "。", "见附件", "xyz", "—", "12", "5"})
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
