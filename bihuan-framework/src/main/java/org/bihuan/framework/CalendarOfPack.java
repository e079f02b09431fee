package org.bihuan.framework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.WorkCalendar.Holiday;
import org.bihuan.framework.WorkCalendar.Year;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code calendar}: weekends, holidays and days worked instead, year by year. */
final class CalendarOfPack {
    private static final Set<DayOfWeek> USUAL = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Mistakes mistakes;
    private final Set<Integer> seen = new HashSet<>();

    CalendarOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    WorkCalendar of(Fields pack) {
        return pack.optionalMapping("calendar", "weekend", "years")
                .map(f ->
                        new WorkCalendar(
                                f.has("weekend") ? weekend(f) : USUAL, f.list("years", this::year)))
                .orElseGet(() -> new WorkCalendar(USUAL, List.of()));
    }

    /** A week without a working day would never end. */
    private static Set<DayOfWeek> weekend(Fields calendar) {
        Set<DayOfWeek> days = calendar.choices("weekend", List.of(DayOfWeek.values()));
        if (days.size() == DayOfWeek.values().length) {
            calendar.refuse(Kind.NOT_ALLOWED, "weekend", "≤ 6");
            return USUAL;
        }
        return days;
    }

    private Year year(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "year", "source", "holidays", "workdays");
        int year = f.number("year", 1990, 2200);
        if (f.has("year") && !seen.add(year)) {
            f.refuse(Kind.DUPLICATE, "year");
        }
        return new Year(
                year,
                f.words("source"),
                f.list("holidays", (n, where) -> holiday(n, where, year)),
                f.list("workdays", (n, where) -> within(f.dateOf(n, where), n, where, year)));
    }

    private Holiday holiday(Node node, String path, int year) {
        Fields f = new Fields(mistakes, path, node, "name", "from", "until");
        LocalDate from = f.date("from");
        if (f.has("from")) {
            within(from, f.at("from"), f.inside("from"), year);
        }
        Optional<LocalDate> until = f.optionalDate("until");
        PackReader.notBackwards(f, "until", from, until);
        if (until.filter(u -> u.isAfter(from.plusDays(30))).isPresent()) {
            f.refuse(Kind.NOT_ALLOWED, "until", "≤ " + from.plusDays(30));
        }
        return new Holiday(f.words("name"), from, until.orElse(from));
    }

    /** A day under another year is a slip that nobody would find. */
    private LocalDate within(LocalDate day, Node at, String path, int year) {
        if (day.getYear() != year && !day.equals(LocalDate.EPOCH)) {
            mistakes.add(Kind.NOT_ALLOWED, path, at, year + "-01-01 … " + year + "-12-31");
        }
        return day;
    }
}
