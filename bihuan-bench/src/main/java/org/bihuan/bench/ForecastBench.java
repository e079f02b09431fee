package org.bihuan.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.bihuan.ledger.forecast.Forecast;
import org.bihuan.ledger.forecast.Forecasts;
import org.bihuan.ledger.forecast.Measured;
import org.bihuan.ledger.forecast.Target;

/**
 * Backtests the forecast of indicators: series of three types that are common in public records are
 * cut off, the day on which each truly reached its target is compared with what was forecast,
 * beside a straight line through the readings.
 */
final class ForecastBench {
    private static final int SERIES = 400;
    private static final int SEEN = 16;
    private static final int MOST_WEEKS = 260;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** How a series goes on. */
    private enum Type {
        /** A pace with chance around it, as waiting times that are worked down. */
        TREND,
        /** Long stretches of nothing and sudden steps, as cases that are closed in bulk. */
        STEP,
        /** A pace with the year's ups and downs on top, as complaints or consumption. */
        SEASONAL
    }

    /** Of the series that reached their target after they were cut off. */
    private static final class Score {
        private int series;
        private int likelyTold;
        private int told;
        private int lineTold;
        private int likelyKept;
        private final List<Double> misses = new ArrayList<>();
        private final List<Double> lineMisses = new ArrayList<>();
    }

    static String run() {
        StringBuilder table = new StringBuilder();
        table.append(
                "| Series | n | told by the futures | told by the line | median miss, futures (days)"
                        + " | median miss, line (days) | ratio | 85 % day named | kept, of those | coverage |\n");
        table.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (Type type : Type.values()) {
            table.append(row(type));
        }
        table.append(
                """

                A series falls from 100 to its target of 40, read once a week; 16 readings are shown, then it is cut off. "Told" is the share for which a
                day is named at all; misses are of those that both named. "Coverage" is the share of all series that did not reach the target later than
                the day that 85 of 100 futures keep; where no such day lies before the horizon, none is named and nothing is claimed. 85 % would be exact,
                more is cautious, less is rash. Among those with a named day the lucky pasts are over-represented, so fewer are kept. Sixteen weeks of a
                series with a yearly swing cannot show the swing: there the forecast is rash, and so is the line.
                """);
        return table.toString();
    }

    private static String row(Type type) {
        Score score = new Score();
        Random random = new Random(20261130 + type.name().length());
        while (score.series < SERIES) {
            double[] values = series(type, random);
            int reached = reached(values);
            if (reached >= SEEN && reached < values.length) {
                judge(values, reached, score);
            }
        }
        double miss = median(score.misses);
        double lineMiss = median(score.lineMisses);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f %% | %.0f %% | %.0f | %.0f | %.2f | %.0f %% | %.0f %% | %.0f %% |%n",
                type.name().toLowerCase(Locale.ROOT),
                score.series,
                100.0 * score.told / score.series,
                100.0 * score.lineTold / score.series,
                miss,
                lineMiss,
                miss / lineMiss,
                100.0 * score.likelyTold / score.series,
                100.0 * score.likelyKept / score.likelyTold,
                100.0 * (score.likelyKept + score.series - score.likelyTold) / score.series);
    }

    private static void judge(double[] values, int reached, Score score) {
        List<Measured> seen = new ArrayList<>();
        for (int week = 0; week < SEEN; week++) {
            seen.add(new Measured(FIRST.plusWeeks(week), values[week]));
        }
        Forecast forecast = Forecasts.of(seen, new Target(40, false), Optional.empty());
        if (!(forecast instanceof Forecast.Futures futures)) {
            return;
        }
        LocalDate truth = FIRST.plusWeeks(reached);
        score.series++;
        Optional<LocalDate> line = line(values);
        futures.half().ifPresent(day -> score.told++);
        line.ifPresent(day -> score.lineTold++);
        if (futures.half().isPresent() && line.isPresent()) {
            score.misses.add(miss(futures.half().get(), truth));
            score.lineMisses.add(miss(line.get(), truth));
        }
        if (futures.likely().isPresent()) {
            score.likelyTold++;
            score.likelyKept += truth.isAfter(futures.likely().get()) ? 0 : 1;
        }
    }

    private static double miss(LocalDate told, LocalDate truth) {
        return Math.abs(ChronoUnit.DAYS.between(told, truth));
    }

    /** Least squares through what was seen, carried on; empty when it does not fall. */
    private static Optional<LocalDate> line(double[] values) {
        double meanX = (SEEN - 1) / 2.0;
        double meanY = Arrays.stream(values, 0, SEEN).average().orElse(0);
        double up = 0;
        double down = 0;
        for (int x = 0; x < SEEN; x++) {
            up += (x - meanX) * (values[x] - meanY);
            down += (x - meanX) * (x - meanX);
        }
        double slope = up / down;
        if (slope >= 0) {
            return Optional.empty();
        }
        double weeks = meanX + (40 - meanY) / slope;
        return weeks > MOST_WEEKS
                ? Optional.empty()
                : Optional.of(FIRST.plusDays(Math.max(SEEN * 7L, (long) Math.ceil(weeks * 7))));
    }

    private static double[] series(Type type, Random random) {
        double[] values = new double[MOST_WEEKS];
        double pace = 0.8 + random.nextDouble();
        double noise = 1 + 2 * random.nextDouble();
        double swing = 5 + 10 * random.nextDouble();
        double phase = random.nextDouble() * 2 * Math.PI;
        double level = 100;
        for (int week = 0; week < values.length; week++) {
            values[week] =
                    switch (type) {
                        case TREND, STEP -> level;
                        case SEASONAL ->
                                level
                                        + swing
                                                * (Math.sin(phase + week * 2 * Math.PI / 52)
                                                        - Math.sin(phase));
                    };
            if (type == Type.STEP) {
                level -= random.nextInt(6) == 0 ? pace * 6 * (0.5 + random.nextDouble()) : 0;
            } else {
                level -= pace + noise * random.nextGaussian();
            }
        }
        return values;
    }

    private static int reached(double[] values) {
        for (int week = 0; week < values.length; week++) {
            if (values[week] <= 40) {
                return week;
            }
        }
        return values.length;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private ForecastBench() {}
}
