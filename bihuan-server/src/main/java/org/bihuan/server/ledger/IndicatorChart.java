package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.ledger.forecast.Forecast;
import org.bihuan.ledger.forecast.Forecasts;
import org.bihuan.ledger.forecast.Measured;
import org.bihuan.ledger.forecast.Target;
import org.bihuan.server.page.Page;

/**
 * Readings of an item's indicator with target, deadline and what the pace so far lets expect: one
 * drawing and one sentence. The baseline is the reading of the day of the promise.
 */
record IndicatorChart(Optional<ItemView.Chart> drawing, String outlook) {
    static final int WIDTH = 720;
    static final int HEIGHT = 260;

    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 40;
    private static final double TOP = 24;
    private static final double BOTTOM = 214;
    private static final int DAY_TICKS = 5;

    /** Where a day and a value stand in the drawing. */
    private record Scale(LocalDate first, LocalDate last, double low, double high) {
        String x(LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            double at = ChronoUnit.DAYS.between(first, day) / days;
            return figure(LEFT + Math.clamp(at, 0, 1) * (RIGHT - LEFT));
        }

        String y(double value) {
            double at = (value - low) / (high - low);
            return figure(BOTTOM - Math.clamp(at, 0, 1) * (BOTTOM - TOP));
        }

        String point(LocalDate day, double value) {
            return x(day) + " " + y(value);
        }

        private static String figure(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
    }

    static IndicatorChart of(Page page, Promise promise, List<Measured> readings) {
        Indicator indicator = promise.indicator();
        Target target =
                new Target(
                        indicator.target().doubleValue(),
                        indicator.direction() == Indicator.Direction.AT_LEAST);
        Forecast forecast = Forecasts.of(readings, target, Optional.of(promise.dueOn()));
        Optional<ItemView.Chart> drawing =
                readings.size() < 2
                        ? Optional.empty()
                        : Optional.of(drawing(page, promise, readings, forecast));
        return new IndicatorChart(drawing, outlook(page, promise, forecast));
    }

    private static String outlook(Page page, Promise promise, Forecast forecast) {
        String due = page.date(promise.dueOn());
        return switch (forecast) {
            case Forecast.TooFew few ->
                    page.say("ledger.outlook.too-few", few.readings(), few.needed());
            case Forecast.Reached reached ->
                    page.say("ledger.outlook.reached", page.date(reached.since()));
            case Forecast.Still _ -> page.say("ledger.outlook.still");
            case Forecast.Futures futures -> {
                if (futures.half().isEmpty()) {
                    yield page.say("ledger.outlook.none", page.date(futures.horizon()), due);
                }
                String half = page.date(futures.half().get());
                yield futures.likely()
                        .map(day -> page.say("ledger.outlook.both", half, page.date(day), due))
                        .orElseGet(() ->
                                page.say(
                                        "ledger.outlook.half",
                                        half,
                                        page.date(futures.horizon()),
                                        due));
            }
        };
    }

    private static ItemView.Chart drawing(
            Page page, Promise promise, List<Measured> readings, Forecast forecast) {
        Indicator indicator = promise.indicator();
        List<Forecast.BandPoint> band =
                forecast instanceof Forecast.Futures futures ? shown(futures, promise) : List.of();
        Scale scale = scale(promise, readings, band);
        return new ItemView.Chart(
                said(page, promise, readings),
                path(readings.stream().map(r -> scale.point(r.day(), r.value())).toList()),
                band.isEmpty() ? "" : area(scale, band),
                path(band.stream().map(p -> scale.point(p.day(), p.middle())).toList()),
                readings.stream()
                        .map(r ->
                                new ItemView.Dot(
                                        scale.x(r.day()),
                                        scale.y(r.value()),
                                        page.date(r.day()) + " " + figure(r, indicator)))
                        .toList(),
                days(page, scale),
                values(scale),
                scale.y(indicator.target().doubleValue()),
                page.say("ledger.chart.target", ItemPrint.figure(indicator.target(), indicator)),
                scale.x(promise.dueOn()),
                page.say("ledger.chart.due"));
    }

    /** Not further than the deadline or the likely day needs: the far future is only wide. */
    private static List<Forecast.BandPoint> shown(Forecast.Futures futures, Promise promise) {
        LocalDate needed = promise.dueOn();
        LocalDate reached = futures.likely().or(futures::half).orElse(needed);
        LocalDate last = reached.isAfter(needed) ? reached : needed;
        List<Forecast.BandPoint> shown = new ArrayList<>();
        for (Forecast.BandPoint point : futures.band()) {
            shown.add(point);
            if (point.day().isAfter(last)) {
                break;
            }
        }
        return shown;
    }

    private static Scale scale(
            Promise promise, List<Measured> readings, List<Forecast.BandPoint> band) {
        LocalDate first = readings.getFirst().day();
        LocalDate last = readings.getLast().day();
        last = promise.dueOn().isAfter(last) ? promise.dueOn() : last;
        if (!band.isEmpty() && band.getLast().day().isAfter(last)) {
            last = band.getLast().day();
        }
        double target = promise.indicator().target().doubleValue();
        double low = readings.stream().mapToDouble(Measured::value).min().orElse(target);
        double high = readings.stream().mapToDouble(Measured::value).max().orElse(target);
        low = Math.min(low, target);
        high = Math.max(high, target);
        // What lies ahead may widen the drawing by half, not squeeze the readings into a line.
        double most = Math.max((high - low) / 2, Math.max(1e-9, Math.abs(high) * 0.05));
        double bandLow = band.stream().mapToDouble(Forecast.BandPoint::low).min().orElse(low);
        double bandHigh = band.stream().mapToDouble(Forecast.BandPoint::high).max().orElse(high);
        low = Math.max(Math.min(low, bandLow), low - most);
        high = Math.min(Math.max(high, bandHigh), high + most);
        if (!(high > low)) {
            high = low + Math.max(1, Math.abs(low) * 0.1);
        }
        return new Scale(first, last, low, high);
    }

    private static String said(Page page, Promise promise, List<Measured> readings) {
        Indicator indicator = promise.indicator();
        return page.say(
                "ledger.chart.said",
                indicator.name(),
                page.date(readings.getFirst().day()),
                figure(readings.getFirst(), indicator),
                page.date(readings.getLast().day()),
                figure(readings.getLast(), indicator),
                readings.size(),
                ItemPrint.figure(indicator.target(), indicator),
                page.date(promise.dueOn()));
    }

    private static String figure(Measured reading, Indicator indicator) {
        return ItemPrint.figure(BigDecimal.valueOf(reading.value()), indicator);
    }

    private static String path(List<String> points) {
        return points.isEmpty() ? "" : "M" + String.join("L", points);
    }

    private static String area(Scale scale, List<Forecast.BandPoint> band) {
        List<String> points = new ArrayList<>();
        band.forEach(point -> points.add(scale.point(point.day(), point.high())));
        band.reversed().forEach(point -> points.add(scale.point(point.day(), point.low())));
        return points.stream().collect(Collectors.joining("L", "M", "Z"));
    }

    private static List<ItemView.Tick> days(Page page, Scale scale) {
        long days = ChronoUnit.DAYS.between(scale.first(), scale.last());
        int ticks = Math.clamp(days, 1, DAY_TICKS - 1);
        return IntStream.rangeClosed(0, ticks)
                .mapToObj(i -> scale.first().plusDays(days * i / ticks))
                .map(day ->
                        new ItemView.Tick(
                                scale.x(day),
                                page.say(
                                        "ledger.chart.day",
                                        day.getYear() % 100,
                                        day.getMonthValue(),
                                        day.getDayOfMonth())))
                .toList();
    }

    /** Round figures: one, two or five of a power of ten apart. */
    private static List<ItemView.Tick> values(Scale scale) {
        double rough = (scale.high() - scale.low()) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough / power > 5 ? 10 * power : rough / power > 2 ? 5 * power : 2 * power;
        List<ItemView.Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(scale.low() / step) * step;
                value <= scale.high() + step / 1000 && ticks.size() < 8;
                value += step) {
            BigDecimal shown =
                    BigDecimal.valueOf(value)
                            .setScale(
                                    (int) Math.clamp(-Math.floor(Math.log10(step)), 0, 6),
                                    java.math.RoundingMode.HALF_EVEN);
            ticks.add(
                    new ItemView.Tick(scale.y(value), shown.stripTrailingZeros().toPlainString()));
        }
        return ticks;
    }
}
