package org.bihuan.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static List<Measured> weekly(double... values) {
        List<Measured> readings = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            readings.add(new Measured(FIRST.plusWeeks(i), values[i]));
        }
        return readings;
    }

    private static Forecast of(List<Measured> readings, double target, boolean rising) {
        return Forecasts.of(readings, new Target(target, rising), Optional.empty());
    }

    @Test
    void underFiveReadingsThereIsNoForecast() {
        assertThat(of(weekly(1, 2, 3, 4), 10, true)).isEqualTo(new Forecast.TooFew(4, 5));
        List<Measured> twiceADay = new ArrayList<>(weekly(1, 2, 3, 4));
        twiceADay.add(new Measured(FIRST, 1.5));
        assertThat(of(twiceADay, 10, true)).isInstanceOf(Forecast.TooFew.class);
    }

    @Test
    void anEvenPaceIsCarriedOn() {
        Forecast.Futures futures = (Forecast.Futures) of(weekly(30, 28, 26, 24, 22, 20), 10, false);
        // 10 less at 2 a week: five weeks after the last reading.
        assertThat(futures.half()).contains(FIRST.plusWeeks(10));
        assertThat(futures.likely()).contains(FIRST.plusWeeks(10));
        assertThat(futures.reaching()).isEqualTo(1.0);
    }

    @Test
    void anUnevenPaceNeedsLongerToBeLikely() {
        Forecast.Futures futures =
                (Forecast.Futures) of(weekly(40, 39, 33, 33, 31, 27, 28, 22, 21), 10, false);
        assertThat(futures.likely().orElseThrow()).isAfter(futures.half().orElseThrow());
    }

    @Test
    void constantsAreNoForecast() {
        assertThat(of(weekly(3, 3, 3, 3, 3, 3), 1, false)).isEqualTo(new Forecast.Still(3));
    }

    @Test
    void whatIsReachedIsReachedSinceTheDayItStayedSo() {
        assertThat(of(weekly(1, 9, 11, 8, 10, 12), 10, true))
                .isEqualTo(new Forecast.Reached(FIRST.plusWeeks(4)));
    }

    @Test
    void theWrongWayIsNotInSight() {
        Forecast.Futures futures = (Forecast.Futures) of(weekly(1, 2, 3, 4, 5, 6), 0, false);
        assertThat(futures.half()).isEmpty();
        assertThat(futures.reaching()).isZero();
    }

    @Test
    void aSingleJumpIsNotTakenForAPace() {
        Forecast.Futures futures =
                (Forecast.Futures) of(weekly(50, 50, 50, 50, 30, 30, 30, 30, 30), 10, false);
        // In many futures no second jump comes in time.
        assertThat(futures.reaching()).isLessThan(1.0);
        assertThat(futures.likely()).isNotEqualTo(futures.half());
    }

    @Test
    void gapsCountWithTheirDays() {
        List<Measured> readings =
                List.of(
                        new Measured(FIRST, 30),
                        new Measured(FIRST.plusDays(7), 28),
                        new Measured(FIRST.plusDays(28), 22),
                        new Measured(FIRST.plusDays(35), 20),
                        new Measured(FIRST.plusDays(70), 10));
        Forecast.Futures futures = (Forecast.Futures) of(readings, 0, false);
        // 2 a week throughout, whatever the gaps.
        assertThat(futures.half()).contains(FIRST.plusDays(105));
        assertThat(futures.likely()).contains(FIRST.plusDays(105));
    }

    @Test
    void theSameReadingsGiveTheSameForecastInAnyOrder() {
        List<Measured> readings = weekly(40, 39, 33, 33, 31, 27, 28, 22, 21);
        List<Measured> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(of(shuffled, 10, false)).isEqualTo(of(readings, 10, false));
    }

    @Test
    void theBandBeginsAtTheLastReadingAndKeepsItsOrder() {
        Forecast.Futures futures =
                (Forecast.Futures)
                        Forecasts.of(
                                weekly(40, 39, 33, 33, 31, 27, 28, 22, 21),
                                new Target(10, false),
                                Optional.of(FIRST.plusDays(400)));
        assertThat(futures.band().getFirst().middle()).isEqualTo(21);
        assertThat(futures.horizon()).isAfterOrEqualTo(FIRST.plusDays(400));
        assertThat(futures.band()).allMatch(p -> p.low() <= p.middle() && p.middle() <= p.high());
    }

    @Test
    void nonsenseIsNoReading() {
        assertThatThrownBy(() -> new Measured(FIRST, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(Double.POSITIVE_INFINITY, true))
                .isInstanceOf(IllegalArgumentException.class);
        Forecast extreme = of(weekly(1e300, -1e300, 1e300, -1e300, 1e300, 5), 10, true);
        assertThat(extreme).isInstanceOf(Forecast.Futures.class);
    }
}
