package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysAndSpansOnAPageTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private final Page chinese = SampleScenes.page("/");
    private final Page english =
            new Page(chinese.words(), chinese.look().in(Language.EN), chinese.visit());

    @Test
    void aPromisedDaySaysHowFarOffItIs() {
        assertThat(chinese.due(DUE, DUE.minusDays(6))).isEqualTo("2026年3月5日（还剩6天）");
        assertThat(chinese.due(DUE, DUE)).isEqualTo("2026年3月5日（今天到期）");
        assertThat(chinese.due(DUE, DUE.plusDays(3))).isEqualTo("2026年3月5日（逾期3天）");
        assertThat(english.due(DUE, DUE.plusDays(3))).isEqualTo("5 Mar 2026 (3 days overdue)");
        assertThat(english.due(DUE, DUE.minusDays(1))).isEqualTo("5 Mar 2026 (1 day left)");
    }

    @Test
    void aMomentIsToldInTheZoneOfTheUnit() {
        Instant lateInTheEvening = Instant.parse("2026-03-04T17:05:00Z");

        assertThat(chinese.moment(lateInTheEvening)).isEqualTo("2026年3月5日 01:05");
        assertThat(english.moment(lateInTheEvening)).isEqualTo("5 Mar 2026, 01:05");
        assertThat(chinese.machineMoment(lateInTheEvening)).isEqualTo("2026-03-05T01:05:00+08:00");
    }

    @Test
    void aSpanIsToldInItsTwoLargestUnits() {
        assertThat(chinese.elapsed(Duration.ofMinutes(3 * 1440 + 125))).isEqualTo("3天2小时");
        assertThat(english.elapsed(Duration.ofMinutes(61))).isEqualTo("1 hour 1 minute");
        assertThat(chinese.elapsed(Duration.ofSeconds(40))).isEqualTo("不到1分钟");
    }

    @Test
    void aSizeIsToldAsAPersonWould() {
        assertThat(chinese.size(850)).isEqualTo("850 字节");
        assertThat(english.size(12_300)).isEqualTo("12 KB");
        assertThat(english.size(3_565_158)).isEqualTo("3.4 MB");
    }

    @Test
    void aSentenceMayBeFilledWithADayOrAnotherSentence() {
        Said total = Said.of("page.total", 3);

        assertThat(english.say(Said.of("page.due", DUE, total)))
                .isEqualTo("5 Mar 2026 (3 entries)");
    }
}
