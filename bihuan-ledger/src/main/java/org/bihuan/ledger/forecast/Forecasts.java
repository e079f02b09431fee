package org.bihuan.ledger.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws futures of an indicator by resampling its past changes: a future is a row of changes, taken
 * in blocks of neighbours so that what comes in runs stays in runs (the stationary bootstrap of
 * Politis and Romano, 1994, J. Am. Stat. Assoc. 89, 1303–1313). Each future draws from a past of
 * its own, itself resampled: what was seen is one of the pasts that could have been, and a pace
 * known from few readings is known badly. Gaps between readings need not be equal: a change carries
 * its own number of days. The same readings give the same forecast.
 */
public final class Forecasts {
    /** Under five readings there are at most three changes: a dice with three sides. */
    public static final int FEWEST = 5;

    private static final int FUTURES = 2_000;
    private static final double HALF = 0.50;
    private static final double LIKELY = 0.85;

    /** Longer than any rectification is planned for. */
    private static final int MOST_DAYS = 5 * 366;

    private static final int POINTS_OF_BAND = 24;

    /** The change from one reading to the next. */
    private record Change(double value, int days) {}

    private final List<Measured> readings;
    private final Target target;
    private final List<Change> changes = new ArrayList<>();

    private Forecasts(List<Measured> readings, Target target) {
        this.readings = readings;
        this.target = target;
        for (int i = 1; i < readings.size(); i++) {
            Measured before = readings.get(i - 1);
            Measured after = readings.get(i);
            changes.add(
                    new Change(
                            after.value() - before.value(),
                            (int) ChronoUnit.DAYS.between(before.day(), after.day())));
        }
    }

    /**
     * @param readings in any order; of two of one day the later in the list counts
     * @param atLeastUntil a day that the band should reach, such as the deadline
     */
    public static Forecast of(
            List<Measured> readings, Target target, Optional<LocalDate> atLeastUntil) {
        Map<LocalDate, Measured> byDay = new TreeMap<>();
        readings.forEach(reading -> byDay.put(reading.day(), reading));
        List<Measured> sorted = List.copyOf(byDay.values());
        if (sorted.size() < FEWEST) {
            return new Forecast.TooFew(sorted.size(), FEWEST);
        }
        return new Forecasts(sorted, target).forecast(atLeastUntil);
    }

    private Forecast forecast(Optional<LocalDate> atLeastUntil) {
        Measured last = readings.getLast();
        if (target.isReachedBy(last.value())) {
            return new Forecast.Reached(since());
        }
        if (changes.stream().allMatch(change -> change.value() == 0)) {
            return new Forecast.Still(last.value());
        }
        double[] days = new double[FUTURES];
        int horizon = horizon(atLeastUntil);
        double[][] paths = new double[POINTS_OF_BAND + 1][FUTURES];
        SplittableRandom random = new SplittableRandom(seed());
        for (int i = 0; i < FUTURES; i++) {
            days[i] = future(random, horizon, paths, i);
        }
        Arrays.sort(days);
        long reaching = Arrays.stream(days).filter(day -> day <= horizon).count();
        return new Forecast.Futures(
                quantile(days, HALF, horizon),
                quantile(days, LIKELY, horizon),
                (double) reaching / FUTURES,
                last.day().plusDays(horizon),
                band(paths, horizon));
    }

    private LocalDate since() {
        LocalDate since = readings.getLast().day();
        for (Measured reading : readings.reversed()) {
            if (!target.isReachedBy(reading.value())) {
                break;
            }
            since = reading.day();
        }
        return since;
    }

    /** Four times as far as the readings reach back, and at least to the day that is asked for. */
    private int horizon(Optional<LocalDate> atLeastUntil) {
        LocalDate last = readings.getLast().day();
        long past = ChronoUnit.DAYS.between(readings.getFirst().day(), last);
        long asked = atLeastUntil.map(day -> ChronoUnit.DAYS.between(last, day)).orElse(0L);
        return Math.clamp(Math.max(4 * past, asked + asked / 4), 30, MOST_DAYS);
    }

    /**
     * The number of days after the last reading on which this future reaches the target; infinite
     * when it does not before the horizon. Leaves its values at the days of the band.
     */
    private double future(SplittableRandom random, int horizon, double[][] paths, int future) {
        // Blocks of about the cube root of the number of changes keep what belongs together.
        double newBlock = 1 / Math.max(1, Math.cbrt(changes.size()));
        double value = readings.getLast().value();
        double day = 0;
        double reached = Double.POSITIVE_INFINITY;
        int point = 1;
        List<Change> past = resampled(random, newBlock);
        double doubt = unsteadiness() * random.nextGaussian();
        int at = random.nextInt(past.size());
        paths[0][future] = value;
        while (day < horizon) {
            Change change = past.get(at);
            double step = change.value() + doubt * change.days();
            double next = value + step;
            if (reached > horizon && target.isReachedBy(next)) {
                double part = step == 0 ? 1 : (target.value() - value) / step;
                reached = day + Math.clamp(part, 0, 1) * change.days();
            }
            double until = day + change.days();
            while (point <= POINTS_OF_BAND && dayOf(point, horizon) <= until) {
                double part = (dayOf(point, horizon) - day) / change.days();
                paths[point][future] = value + part * step;
                point++;
            }
            value = next;
            day = until;
            at = following(random, newBlock, at, past.size());
        }
        return reached <= horizon ? reached : Double.POSITIVE_INFINITY;
    }

    /**
     * How far the pace itself has moved: half of what lies between that of the first half of the
     * past and that of the second, in units a day. What has changed its pace once may do so again,
     * as what follows the seasons does; each future goes on by its own share of it.
     */
    private double unsteadiness() {
        int half = changes.size() / 2;
        return Math.abs(pace(0, half) - pace(half, changes.size())) / 2;
    }

    private double pace(int from, int until) {
        double way = 0;
        double days = 0;
        for (Change change : changes.subList(from, until)) {
            way += change.value();
            days += change.days();
        }
        return way / days;
    }

    /** A past that could have been: as long as the one that was, in blocks of it. */
    private List<Change> resampled(SplittableRandom random, double newBlock) {
        List<Change> past = new ArrayList<>(changes.size());
        int at = random.nextInt(changes.size());
        while (past.size() < changes.size()) {
            past.add(changes.get(at));
            at = following(random, newBlock, at, changes.size());
        }
        return past;
    }

    private static int following(SplittableRandom random, double newBlock, int at, int size) {
        boolean leap = random.nextDouble() < newBlock || at + 1 == size;
        return leap ? random.nextInt(size) : at + 1;
    }

    private static double dayOf(int point, int horizon) {
        return (double) point * horizon / POINTS_OF_BAND;
    }

    private Optional<LocalDate> quantile(double[] sorted, double share, int horizon) {
        double day = sorted[(int) Math.ceil(share * FUTURES) - 1];
        return day <= horizon
                ? Optional.of(readings.getLast().day().plusDays((long) Math.ceil(day)))
                : Optional.empty();
    }

    private List<Forecast.BandPoint> band(double[][] paths, int horizon) {
        List<Forecast.BandPoint> band = new ArrayList<>();
        for (int point = 0; point < paths.length; point++) {
            double[] values = paths[point];
            Arrays.sort(values);
            band.add(
                    new Forecast.BandPoint(
                            readings.getLast().day().plusDays(Math.round(dayOf(point, horizon))),
                            values[(int) (0.15 * FUTURES)],
                            values[FUTURES / 2],
                            values[(int) (0.85 * FUTURES)]));
        }
        band.sort(Comparator.comparing(Forecast.BandPoint::day));
        return band;
    }

    private long seed() {
        long seed = Double.doubleToLongBits(target.value());
        for (Measured reading : readings) {
            seed = seed * 31 + reading.day().toEpochDay();
            seed = seed * 31 + Double.doubleToLongBits(reading.value());
        }
        return seed;
    }
}
