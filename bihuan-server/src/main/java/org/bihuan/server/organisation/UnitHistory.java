package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that was ever said about one unit, each list in the order in which it was said.
 *
 * @param code stable, upper case; what a workbook recognises the unit by
 * @param places the unit above; none for a unit at the top
 */
public record UnitHistory(
        UUID id,
        String code,
        List<Dated<String>> names,
        List<Dated<Optional<UUID>>> places,
        List<Dated<Standing>> states) {

    /**
     * @param into the unit that a merged one went into
     */
    public record Standing(UnitState state, Optional<UUID> into) {
        static final Standing OPEN = new Standing(UnitState.OPEN, Optional.empty());
    }

    public UnitHistory {
        names = List.copyOf(names);
        places = List.copyOf(places);
        states = List.copyOf(states);
    }

    /** The first day on which there is the unit. */
    public LocalDate firstDay() {
        return states.stream().map(Dated::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** A day, or the unit's first one if that is later: when to look at a unit that is to come. */
    public LocalDate notBeforeItsFirst(LocalDate day) {
        return day.isBefore(firstDay()) ? firstDay() : day;
    }

    /** What it is called; before its first day what it was called first. */
    public String name(LocalDate day) {
        return Dated.on(day, names).orElseGet(() -> names.getFirst()).value();
    }

    /** The unit above on a day. */
    public Optional<UUID> parent(LocalDate day) {
        return Dated.on(day, places).flatMap(Dated::value);
    }

    /** Empty before its first day. */
    public Optional<Standing> standing(LocalDate day) {
        return Dated.on(day, states).map(Dated::value);
    }

    public boolean isOpen(LocalDate day) {
        return standing(day).filter(now -> now.state() == UnitState.OPEN).isPresent();
    }

    /** The first day on which it is no more, if it ends for good, planned endings included. */
    public Optional<LocalDate> endDay() {
        List<Dated<Standing>> byDay = new ArrayList<>(states);
        byDay.sort(Comparator.comparing(Dated::from));
        Optional<LocalDate> end = Optional.empty();
        for (Dated<Standing> said : byDay) {
            if (said.value().state() == UnitState.OPEN) {
                end = Optional.empty();
            } else if (end.isEmpty()) {
                end = Optional.of(said.from());
            }
        }
        return end;
    }

    UnitHistory renamed(String name, LocalDate from) {
        return new UnitHistory(id, code, with(names, new Dated<>(from, name)), places, states);
    }

    UnitHistory moved(Optional<UUID> parent, LocalDate from) {
        return new UnitHistory(id, code, names, with(places, new Dated<>(from, parent)), states);
    }

    UnitHistory ended(Standing standing, LocalDate from) {
        return new UnitHistory(id, code, names, places, with(states, new Dated<>(from, standing)));
    }

    private static <T> List<Dated<T>> with(List<Dated<T>> said, Dated<T> another) {
        List<Dated<T>> all = new ArrayList<>(said);
        all.add(another);
        return all;
    }
}
