package org.bihuan.ledger.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a target is reached if an indicator goes on as it has gone. */
public sealed interface Forecast {

    /** Too few readings for any statement; nothing is drawn. */
    record TooFew(int readings, int needed) implements Forecast {}

    /**
     * The last reading is at the target or beyond.
     *
     * @param since the first day from which on every reading was
     */
    record Reached(LocalDate since) implements Forecast {}

    /** All readings are the same: nothing tells that the target will ever be reached. */
    record Still(double value) implements Forecast {}

    /**
     * @param half the day by which the target is reached in half of the futures; empty when fewer
     *     reach it before {@code horizon}
     * @param likely the same for 85 of 100 futures
     * @param reaching share of the futures that reach it before {@code horizon}, 0 to 1
     * @param band what lies ahead, at regular days up to {@code horizon}
     */
    record Futures(
            Optional<LocalDate> half,
            Optional<LocalDate> likely,
            double reaching,
            LocalDate horizon,
            List<BandPoint> band)
            implements Forecast {
        public Futures {
            band = List.copyOf(band);
        }
    }

    /**
     * Between {@code low} and {@code high} lie 70 of 100 futures on that day, 15 on either side; so
     * the bound on the far side of the target meets it on the day that 85 of 100 futures keep.
     */
    record BandPoint(LocalDate day, double low, double middle, double high) {}
}
