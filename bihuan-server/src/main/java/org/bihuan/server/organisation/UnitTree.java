package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The units in sight as they stand, stood and will stand. A value that only grows: a change adds
 * facts from its day on and alters no earlier day. A unit whose parent is out of sight is a root
 * here.
 */
public final class UnitTree {

    private final Map<UUID, UnitHistory> units = new HashMap<>();
    private final Map<String, UUID> codes = new HashMap<>();

    /** Units that ever stood below one, so that the children of a day are found quickly. */
    private final Map<UUID, Set<UUID>> everBelow = new HashMap<>();

    public UnitTree(Collection<UnitHistory> histories) {
        histories.forEach(this::put);
    }

    private void put(UnitHistory unit) {
        units.put(unit.id(), unit);
        codes.put(unit.code(), unit.id());
        unit.places()
                .forEach(place ->
                        place.value()
                                .ifPresent(parent ->
                                        everBelow
                                                .computeIfAbsent(parent, _ -> new HashSet<>())
                                                .add(unit.id())));
    }

    public Optional<UnitHistory> find(UUID unitId) {
        return Optional.ofNullable(units.get(unitId));
    }

    public Optional<UnitHistory> withCode(String code) {
        return Optional.ofNullable(codes.get(code)).flatMap(this::find);
    }

    /** All of them, by code. */
    public List<UnitHistory> all() {
        return units.values().stream().sorted(Comparator.comparing(UnitHistory::code)).toList();
    }

    /** Units directly below one on a day, ended ones too, by code. */
    public List<UnitHistory> below(UUID unitId, LocalDate day) {
        return everBelow.getOrDefault(unitId, Set.of()).stream()
                .map(units::get)
                .filter(unit -> unit.standing(day).isPresent())
                .filter(unit -> unit.parent(day).filter(unitId::equals).isPresent())
                .sorted(Comparator.comparing(UnitHistory::code))
                .toList();
    }

    /** Units of a day that stand below none in sight, by code. */
    public List<UnitHistory> roots(LocalDate day) {
        return all().stream()
                .filter(unit -> unit.standing(day).isPresent())
                .filter(unit -> unit.parent(day).filter(units::containsKey).isEmpty())
                .toList();
    }

    /** The units above one on a day, the nearest first. */
    public List<UnitHistory> above(UUID unitId, LocalDate day) {
        List<UnitHistory> path = new ArrayList<>();
        Optional<UnitHistory> at = find(unitId);
        while (at.isPresent() && path.size() <= units.size()) {
            at = at.get().parent(day).flatMap(this::find);
            at.ifPresent(path::add);
        }
        return path;
    }

    /** Whether a unit is another one or stands below it on a day. */
    public boolean isWithin(UUID unitId, UUID other, LocalDate day) {
        return unitId.equals(other)
                || above(unitId, day).stream().anyMatch(unit -> unit.id().equals(other));
    }

    /** Days on which places change, from one on; the first is that day itself. */
    Collection<LocalDate> daysFrom(LocalDate day) {
        Set<LocalDate> days = new TreeSet<>(Set.of(day));
        units.values().stream()
                .flatMap(unit -> unit.places().stream())
                .map(Dated::from)
                .filter(from -> from.isAfter(day))
                .forEach(days::add);
        return days;
    }

    /** Adds what a change says; whether it may be is asked before, of {@link UnitChecks}. */
    public void apply(UnitChange change) {
        switch (change) {
            case UnitChange.Create create ->
                    put(
                            new UnitHistory(
                                    create.unitId(),
                                    create.code(),
                                    List.of(new Dated<>(create.from(), create.name())),
                                    List.of(
                                            new Dated<>(
                                                    placeDay(create),
                                                    Optional.of(create.parentId()))),
                                    List.of(
                                            new Dated<>(
                                                    create.from(), UnitHistory.Standing.OPEN))));
            case UnitChange.Rename rename -> put(of(rename).renamed(rename.name(), rename.from()));
            case UnitChange.Move move ->
                    put(of(move).moved(Optional.of(move.parentId()), move.from()));
            case UnitChange.Merge merge -> {
                movesOf(merge).forEach(this::apply);
                put(
                        of(merge)
                                .ended(
                                        new UnitHistory.Standing(
                                                UnitState.MERGED, Optional.of(merge.intoId())),
                                        merge.from()));
            }
            case UnitChange.Close close ->
                    put(
                            of(close)
                                    .ended(
                                            new UnitHistory.Standing(
                                                    UnitState.CLOSED, Optional.empty()),
                                            close.from()));
        }
    }

    /**
     * From when on a new unit stands below its parent: a unit may be older than the one above, or
     * than what is known of it; until then it stands at the top.
     */
    LocalDate placeDay(UnitChange.Create create) {
        return find(create.parentId())
                .map(parent -> parent.notBeforeItsFirst(create.from()))
                .orElse(create.from());
    }

    /** What a merging moves: the open units that stand below the one that goes. */
    List<UnitChange> movesOf(UnitChange.Merge merge) {
        return below(merge.unitId(), merge.from()).stream()
                .filter(unit -> unit.isOpen(merge.from()))
                .map(unit ->
                        (UnitChange) new UnitChange.Move(unit.id(), merge.intoId(), merge.from()))
                .toList();
    }

    private UnitHistory of(UnitChange change) {
        return find(change.unitId())
                .orElseThrow(() -> new IllegalArgumentException("no unit " + change.unitId()));
    }
}
