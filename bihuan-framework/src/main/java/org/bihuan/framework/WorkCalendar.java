package org.bihuan.framework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Working days. A year that the calendar does not list has its weekends and no holidays; {@link
 * #knows} tells so.
 */
public record WorkCalendar(Set<DayOfWeek> weekend, List<Year> years) {
    public WorkCalendar {
        weekend = Set.copyOf(weekend);
        years = List.copyOf(years);
    }

    /**
     * @param workdays days of a weekend that are worked to make up for a holiday (调休)
     */
    public record Year(int year, Words source, List<Holiday> holidays, List<LocalDate> workdays) {
        public Year {
            holidays = List.copyOf(holidays);
            workdays = List.copyOf(workdays);
        }
    }

    /** First and last day off. */
    public record Holiday(Words name, LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Whether the holidays of this year are listed. */
    public boolean knows(int year) {
        return years.stream().anyMatch(y -> y.year() == year);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (years.stream().anyMatch(y -> y.workdays().contains(day))) {
            return true;
        }
        return !weekend.contains(day.getDayOfWeek()) && holiday(day).isEmpty();
    }

    public Optional<Holiday> holiday(LocalDate day) {
        return years.stream()
                .flatMap(y -> y.holidays().stream())
                .filter(h -> h.holds(day))
                .findFirst();
    }

    /**
     * The day so many working days after {@code from}, or before it when negative; {@code from}
     * itself is not counted. Zero gives {@code from}, even where it is none.
     */
    public LocalDate plus(LocalDate from, int workingDays) {
        LocalDate day = from;
        int left = Math.abs(workingDays);
        while (left > 0) {
            day = day.plusDays(Integer.signum(workingDays));
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
