package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bihuan.server.page.Refusal;

/**
 * Why a change of the tree cannot be: all reasons, none if it can. The sentences are {@code
 * organisation.fault.…}; the fields are those of the forms that ask for a change.
 */
public final class UnitChecks {

    public static final int LONGEST_NAME = 100;

    /** Levels of a tree, the highest unit included; a province has seven or eight. */
    static final int MOST_LEVELS = 20;

    /** Before this day nothing of such an office is told by date. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,29}");

    private final UnitTree tree;
    private final LocalDate today;

    public UnitChecks(UnitTree tree, LocalDate today) {
        this.tree = tree;
        this.today = today;
    }

    /** Codes of units and of people. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    public List<Refusal> of(UnitChange change) {
        List<Refusal> found = new ArrayList<>();
        if (change.from().isBefore(EARLIEST) || change.from().isAfter(today.plusYears(10))) {
            found.add(Refusal.at("from", "organisation.fault.day-out-of-bounds"));
        }
        if (change instanceof UnitChange.Create create) {
            create(create, found);
            return found;
        }
        Optional<UnitHistory> unit = tree.find(change.unitId());
        if (unit.isEmpty()) {
            found.add(Refusal.of("organisation.fault.unit-unknown"));
            return found;
        }
        if (change.from().isBefore(unit.get().firstDay())) {
            found.add(
                    Refusal.at(
                            "from", "organisation.fault.before-first-day", unit.get().firstDay()));
        }
        unit.get()
                .endDay()
                .filter(end -> !(change.from().isBefore(end) && end.isAfter(today)))
                .ifPresent(end -> found.add(Refusal.of("organisation.fault.unit-ended", end)));
        switch (change) {
            case UnitChange.Create _ -> {}
            case UnitChange.Rename rename -> rename(unit.get(), rename, found);
            case UnitChange.Move move -> move(unit.get(), move, found);
            case UnitChange.Merge merge -> merge(unit.get(), merge, found);
            case UnitChange.Close close -> close(unit.get(), close.from(), found);
        }
        return found;
    }

    private void create(UnitChange.Create create, List<Refusal> found) {
        if (!isCode(create.code())) {
            found.add(Refusal.at("code", "organisation.fault.code-unfit"));
        } else if (tree.withCode(create.code()).isPresent()) {
            found.add(Refusal.at("code", "organisation.fault.code-taken"));
        }
        name(create.name(), found);
        openParent(create.parentId(), tree.placeDay(create), "parent", found);
    }

    private void rename(UnitHistory unit, UnitChange.Rename rename, List<Refusal> found) {
        name(rename.name(), found);
        notBehind(unit.names(), rename.from(), found);
        if (rename.name().equals(unit.name(rename.from()))) {
            found.add(Refusal.at("name", "organisation.fault.name-as-before"));
        }
    }

    private static void name(String name, List<Refusal> found) {
        if (name.isBlank()) {
            found.add(Refusal.at("name", "organisation.fault.unit-name-missing"));
        } else if (name.length() > LONGEST_NAME) {
            found.add(Refusal.at("name", "organisation.fault.unit-name-too-long", LONGEST_NAME));
        }
    }

    private void move(UnitHistory unit, UnitChange.Move move, List<Refusal> found) {
        notBehind(unit.places(), move.from(), found);
        if (unit.parent(move.from()).filter(move.parentId()::equals).isPresent()) {
            found.add(Refusal.at("parent", "organisation.fault.place-as-before"));
        }
        openParent(move.parentId(), move.from(), "parent", found);
        firstCircle(move)
                .ifPresent(
                        day -> found.add(Refusal.at("parent", "organisation.fault.circle", day)));
    }

    private void merge(UnitHistory unit, UnitChange.Merge merge, List<Refusal> found) {
        notBehind(unit.states(), merge.from(), found);
        if (merge.intoId().equals(unit.id())) {
            found.add(Refusal.at("into", "organisation.fault.into-itself"));
            return;
        }
        openParent(merge.intoId(), merge.from(), "into", found);
        if (tree.isWithin(merge.intoId(), unit.id(), merge.from())) {
            found.add(Refusal.at("into", "organisation.fault.into-a-unit-below"));
            return;
        }
        for (UnitChange below : tree.movesOf(merge)) {
            tree.find(below.unitId())
                    .ifPresent(child -> notBehind(child.places(), merge.from(), found));
            firstCircle((UnitChange.Move) below)
                    .ifPresent(
                            day -> found.add(Refusal.at("into", "organisation.fault.circle", day)));
        }
        comesLater(unit, merge.from(), found);
    }

    private void close(UnitHistory unit, LocalDate from, List<Refusal> found) {
        notBehind(unit.states(), from, found);
        List<UnitHistory> open =
                tree.below(unit.id(), from).stream().filter(child -> child.isOpen(from)).toList();
        if (!open.isEmpty()) {
            found.add(
                    Refusal.of(
                            "organisation.fault.units-below",
                            open.size(),
                            open.getFirst().name(from)));
        }
        comesLater(unit, from, found);
    }

    /** Units that are planned to come below one that ends, or to come back to it. */
    private void comesLater(UnitHistory unit, LocalDate from, List<Refusal> found) {
        for (LocalDate day : tree.daysFrom(from)) {
            if (day.isAfter(from)) {
                tree.below(unit.id(), day).stream()
                        .filter(child -> child.isOpen(day))
                        .filter(child -> placeOn(day, child).isAfter(from))
                        .findFirst()
                        .ifPresent(child ->
                                found.add(
                                        Refusal.of(
                                                "organisation.fault.unit-comes-later",
                                                child.name(day),
                                                day)));
            }
        }
    }

    /** Since when a unit stands where it stands on a day. */
    private static LocalDate placeOn(LocalDate day, UnitHistory unit) {
        return Dated.on(day, unit.places()).map(Dated::from).orElse(LocalDate.MIN);
    }

    private void openParent(UUID parentId, LocalDate from, String field, List<Refusal> found) {
        Optional<UnitHistory> parent = tree.find(parentId);
        if (parent.isEmpty()) {
            found.add(Refusal.at(field, "organisation.fault.parent-unknown"));
        } else if (from.isBefore(parent.get().firstDay())) {
            found.add(
                    Refusal.at(
                            field,
                            "organisation.fault.parent-not-yet",
                            parent.get().name(from),
                            parent.get().firstDay()));
        } else if (!parent.get().isOpen(from) || parent.get().endDay().isPresent()) {
            found.add(
                    Refusal.at(
                            field,
                            "organisation.fault.parent-ended",
                            parent.get().name(from),
                            parent.get().endDay().orElse(from)));
        } else if (tree.above(parentId, from).size() + 2 > MOST_LEVELS) {
            found.add(Refusal.at(field, "organisation.fault.too-deep", MOST_LEVELS));
        }
    }

    /** What has taken effect is not gone behind: it would change a day that has been. */
    private <T> void notBehind(List<Dated<T>> said, LocalDate from, List<Refusal> found) {
        Dated.on(today, said)
                .map(Dated::from)
                .filter(from::isBefore)
                .ifPresent(day ->
                        found.add(Refusal.at("from", "organisation.fault.behind-a-change", day)));
    }

    /** The first day on which a moved unit would stand below itself. */
    private Optional<LocalDate> firstCircle(UnitChange.Move move) {
        for (LocalDate day : tree.daysFrom(move.from())) {
            boolean replaced =
                    tree.find(move.unitId())
                            .flatMap(unit -> Dated.on(day, unit.places()))
                            .filter(place -> place.from().isAfter(move.from()))
                            .isPresent();
            if (!replaced && tree.isWithin(move.parentId(), move.unitId(), day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
