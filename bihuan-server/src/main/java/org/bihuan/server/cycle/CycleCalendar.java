package org.bihuan.server.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The planned days of a cycle, month by month. Public only because templates are elsewhere. */
public record CycleCalendar(String href, List<Month> months, List<Entry> undated) {

    public CycleCalendar {
        months = List.copyOf(months);
        undated = List.copyOf(undated);
    }

    /** A month in which something is due, in whole weeks from Monday on. */
    public record Month(int year, int month, List<List<Day>> weeks) {}

    /** A day of a week; those of the neighbouring months are not {@code inMonth}. */
    public record Day(LocalDate date, boolean inMonth, boolean today, List<Entry> entries) {}

    public record Entry(String name, Tone tone, Said word, String href, Optional<LocalDate> due) {}

    static CycleCalendar of(Cycle cycle, List<Gate> gates, LocalDate today, Locale language) {
        String href = "/cycles/" + cycle.id();
        List<Entry> entries =
                gates.stream()
                        .map(gate ->
                                new Entry(
                                        gate.name().in(language),
                                        CycleSheets.tone(gate),
                                        CycleSheets.word(gate),
                                        href + "#step-" + gate.step(),
                                        gate.due()))
                        .toList();
        List<Month> months =
                entries.stream()
                        .flatMap(entry -> entry.due().stream())
                        .map(YearMonth::from)
                        .distinct()
                        .sorted()
                        .map(month -> month(month, entries, today))
                        .toList();
        return new CycleCalendar(
                href, months, entries.stream().filter(entry -> entry.due().isEmpty()).toList());
    }

    private static Month month(YearMonth month, List<Entry> entries, LocalDate today) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first;
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusWeeks(1)) {
            weeks.add(
                    Stream.iterate(monday, day -> day.plusDays(1))
                            .limit(7)
                            .map(day -> day(day, month, entries, today))
                            .toList());
        }
        return new Month(month.getYear(), month.getMonthValue(), weeks);
    }

    private static Day day(LocalDate day, YearMonth month, List<Entry> entries, LocalDate today) {
        boolean inMonth = YearMonth.from(day).equals(month);
        return new Day(
                day,
                inMonth,
                inMonth && day.equals(today),
                entries.stream()
                        .filter(entry -> inMonth && entry.due().equals(Optional.of(day)))
                        .toList());
    }
}
