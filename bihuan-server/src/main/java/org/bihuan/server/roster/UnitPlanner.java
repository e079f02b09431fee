package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.organisation.UnitChecks;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitState;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Refusal;

/** What the sheet of units would do. */
final class UnitPlanner {

    private final Planning planning;
    private final UnitTree tree;
    private final Supplier<UUID> ids;
    private final UnitChecks checks;
    private final Map<String, RosterRow> rowOfCode = new LinkedHashMap<>();
    private final Set<RosterRow> changed = new HashSet<>();

    UnitPlanner(Planning planning, UnitTree tree, Supplier<UUID> ids) {
        this.planning = planning;
        this.tree = tree;
        this.ids = ids;
        this.checks = new UnitChecks(tree, planning.today());
    }

    /** A change that waits for others: a unit ends only when those below it have gone. */
    private record Pending(RosterRow row, UnitChange change) {}

    void plan(List<RosterRow> rows) {
        for (RosterRow row : rows) {
            String code = row.text(Column.UNIT_CODE);
            if (!code.isEmpty() && !planning.isTwice(row, List.of(code))) {
                rowOfCode.put(code, row);
            }
        }
        Set<RosterRow> fresh = new LinkedHashSet<>();
        List<Pending> pending = new ArrayList<>();
        for (RosterRow row : rowOfCode.values()) {
            Optional<UnitHistory> known = tree.withCode(row.text(Column.UNIT_CODE));
            if (known.isPresent()) {
                known(row, known.get(), pending);
            } else {
                fresh.add(row);
            }
        }
        create(fresh);
        fresh.forEach(row -> end(row, pending));
        moves(pending);
        rowOfCode.values().stream()
                .filter(row -> !planning.isFaulty(row))
                .forEach(row -> planning.count(row, fate(row, fresh)));
    }

    private RosterPlan.Fate fate(RosterRow row, Set<RosterRow> fresh) {
        if (fresh.contains(row)) {
            return RosterPlan.Fate.ADDED;
        }
        return changed.contains(row) ? RosterPlan.Fate.CHANGED : RosterPlan.Fate.LEFT;
    }

    /** The unit of a code, new ones included; says why there is none. */
    Optional<UnitHistory> unit(RosterRow row, Column column) {
        String code = row.text(column);
        Optional<UnitHistory> unit = tree.withCode(code);
        if (unit.isEmpty() && !code.isEmpty()) {
            RosterRow faulty = rowOfCode.get(code);
            if (faulty == null) {
                planning.fault(row, "roster.fault.unit-unknown", RosterReader.shortened(code));
            } else {
                planning.fault(row, "roster.fault.unit-faulty", code, faulty.number());
            }
        }
        return unit;
    }

    private LocalDate changeDay(RosterRow row) {
        return row.day(Column.CHANGE_DAY).orElse(planning.today());
    }

    private void known(RosterRow row, UnitHistory unit, List<Pending> pending) {
        row.day(Column.SINCE)
                .filter(day -> !day.equals(unit.firstDay()))
                .ifPresent(_ -> planning.fault(row, "roster.fault.since-fixed", unit.firstDay()));
        LocalDate day = unit.notBeforeItsFirst(planning.today());
        String name = row.text(Column.UNIT_NAME);
        if (!name.isEmpty() && !name.equals(unit.name(day))) {
            apply(row, new UnitChange.Rename(unit.id(), name, changeDay(row)));
        }
        if (!row.text(Column.PARENT_CODE).isEmpty()) {
            unit(row, Column.PARENT_CODE)
                    .filter(parent -> unit.parent(day).filter(parent.id()::equals).isEmpty())
                    .ifPresent(parent ->
                            pending.add(
                                    new Pending(
                                            row,
                                            new UnitChange.Move(
                                                    unit.id(), parent.id(), changeDay(row)))));
        } else if (unit.parent(day).flatMap(tree::find).isPresent()) {
            planning.fault(row, "roster.fault.parent-taken-away");
        }
        end(row, pending);
    }

    private void end(RosterRow row, List<Pending> pending) {
        Optional<UnitHistory> unit = tree.withCode(row.text(Column.UNIT_CODE));
        Optional<LocalDate> day = row.day(Column.END_DAY);
        boolean merges = !row.text(Column.INTO_CODE).isEmpty();
        if (unit.isEmpty() || planning.isFaulty(row)) {
            return;
        }
        if (day.isEmpty()) {
            if (merges) {
                planning.fault(row, "roster.fault.into-without-day");
            }
            return;
        }
        Optional<UnitHistory> into = merges ? unit(row, Column.INTO_CODE) : Optional.empty();
        if (merges && into.isEmpty()) {
            return;
        }
        if (unit.get().endDay().isPresent()) {
            boolean same =
                    unit.get().endDay().equals(day)
                            && Objects.equals(intoOf(unit.get()), into.map(UnitHistory::id));
            if (!same) {
                planning.fault(
                        row, "roster.fault.ended-already", unit.get().endDay().orElseThrow());
            }
            return;
        }
        UUID id = unit.get().id();
        pending.add(
                new Pending(
                        row,
                        into.<UnitChange>map(
                                        target -> new UnitChange.Merge(id, target.id(), day.get()))
                                .orElseGet(() -> new UnitChange.Close(id, day.get()))));
    }

    private static Optional<UUID> intoOf(UnitHistory unit) {
        return unit.standing(LocalDate.MAX)
                .filter(last -> last.state() == UnitState.MERGED)
                .flatMap(UnitHistory.Standing::into);
    }

    /** Parents first, whatever the order of rows; units that would stand below themselves last. */
    private void create(Set<RosterRow> fresh) {
        Map<String, List<RosterRow>> below = new HashMap<>();
        Deque<RosterRow> ready = new ArrayDeque<>();
        Set<RosterRow> waiting = new LinkedHashSet<>(fresh);
        Set<String> codes = new HashSet<>();
        fresh.forEach(row -> codes.add(row.text(Column.UNIT_CODE)));
        for (RosterRow row : fresh) {
            String parent = row.text(Column.PARENT_CODE);
            if (codes.contains(parent)) {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row);
            } else {
                ready.add(row);
            }
        }
        while (!ready.isEmpty()) {
            RosterRow row = ready.remove();
            waiting.remove(row);
            create(row);
            ready.addAll(below.getOrDefault(row.text(Column.UNIT_CODE), List.of()));
        }
        circles(waiting);
    }

    private void create(RosterRow row) {
        Optional<UnitHistory> parent = Optional.empty();
        if (row.text(Column.PARENT_CODE).isEmpty()) {
            planning.fault(row, "roster.fault.parent-missing");
        } else {
            parent = unit(row, Column.PARENT_CODE);
        }
        if (!UnitChecks.isCode(row.text(Column.UNIT_CODE))) {
            planning.fault(row, "organisation.fault.code-unfit");
        }
        if (parent.isPresent() && !planning.isFaulty(row)) {
            LocalDate from = row.day(Column.SINCE).orElseGet(() -> changeDay(row));
            apply(
                    row,
                    new UnitChange.Create(
                            ids.get(),
                            row.text(Column.UNIT_CODE),
                            row.text(Column.UNIT_NAME),
                            parent.get().id(),
                            from));
        }
    }

    private void circles(Set<RosterRow> waiting) {
        Map<String, RosterRow> byCode = new HashMap<>();
        waiting.forEach(row -> byCode.put(row.text(Column.UNIT_CODE), row));
        Set<String> settled = new HashSet<>();
        for (RosterRow row : waiting) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String at = row.text(Column.UNIT_CODE);
            while (!settled.contains(at) && onPath.add(at)) {
                path.add(at);
                at = Objects.requireNonNull(byCode.get(at)).text(Column.PARENT_CODE);
            }
            int loop = settled.contains(at) ? path.size() : path.indexOf(at);
            String shown = circle(path.subList(loop, path.size()));
            for (int i = 0; i < path.size(); i++) {
                RosterRow found = Objects.requireNonNull(byCode.get(path.get(i)));
                if (i >= loop) {
                    planning.fault(found, "roster.fault.circle", shown);
                } else {
                    String parent = found.text(Column.PARENT_CODE);
                    planning.fault(
                            found,
                            "roster.fault.unit-faulty",
                            parent,
                            Objects.requireNonNull(byCode.get(parent)).number());
                }
            }
            settled.addAll(path);
        }
    }

    private static String circle(List<String> codes) {
        if (codes.isEmpty()) {
            return "";
        }
        String shown = String.join(" → ", codes.subList(0, Math.min(5, codes.size())));
        return shown + (codes.size() > 5 ? " → …" : "") + " → " + codes.getFirst();
    }

    /** Again and again, as long as one more of them can be: they may wait for one another. */
    private void moves(List<Pending> pending) {
        List<Pending> left = pending;
        boolean going = true;
        while (going) {
            List<Pending> refused = new ArrayList<>();
            for (Pending one : left) {
                if (checks.of(one.change()).isEmpty()) {
                    apply(one.row(), one.change());
                } else {
                    refused.add(one);
                }
            }
            going = refused.size() < left.size();
            left = refused;
        }
        left.forEach(one -> apply(one.row(), one.change()));
    }

    private void apply(RosterRow row, UnitChange change) {
        List<Refusal> reasons = checks.of(change);
        reasons.forEach(reason -> planning.fault(row, reason.said()));
        if (reasons.isEmpty()) {
            tree.apply(change);
            planning.step(new RosterStep.ChangeUnit(change));
            changed.add(row);
        }
    }
}
