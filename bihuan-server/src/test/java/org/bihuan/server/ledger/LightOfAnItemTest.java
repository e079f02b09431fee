package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LightOfAnItemTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    @Test
    void isQuietUntilTheDateIsNear() {
        assertThat(onDay(2026, 6, 22)).isEqualTo(new Light(Light.Colour.FAR, 8));
        assertThat(onDay(2026, 6, 23)).isEqualTo(new Light(Light.Colour.NEAR, 7));
    }

    @Test
    void isNotOverdueOnTheDayItself() {
        assertThat(onDay(2026, 6, 30)).isEqualTo(new Light(Light.Colour.NEAR, 0));
        assertThat(onDay(2026, 7, 3)).isEqualTo(new Light(Light.Colour.OVERDUE, -3));
    }

    @Test
    void remembersWhetherTheCloseOutCameInTime() {
        assertThat(closedOn(2026, 6, 30).colour()).isEqualTo(Light.Colour.CLOSED_IN_TIME);
        assertThat(closedOn(2026, 7, 1)).isEqualTo(new Light(Light.Colour.CLOSED_LATE, -1));
    }

    private static Light onDay(int year, int month, int day) {
        return Light.of(
                DUE, Optional.empty(), LocalDate.of(year, month, day), new Light.Thresholds(7));
    }

    private static Light closedOn(int year, int month, int day) {
        return Light.of(
                DUE,
                Optional.of(LocalDate.of(year, month, day)),
                LocalDate.of(2027, 1, 1),
                new Light.Thresholds(7));
    }
}
