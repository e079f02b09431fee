package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.server.organisation.UnitChange;

/**
 * What a workbook would do to a roster, worked out without writing anything.
 *
 * @param steps in the order in which they can be done; to be done only if there is no fault
 * @param faults by sheet and row
 * @param waiting rows that do nothing before a second person agrees, by row
 */
record RosterPlan(
        List<RosterStep> steps,
        Map<SheetKind, Tally> tallies,
        List<RowFault> faults,
        List<RowFault> waiting) {

    /**
     * Rows by what would become of them; a row with a fault is in none.
     *
     * @param asked takes a second person, who decides afterwards
     */
    record Tally(int added, int changed, int left, int asked) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0);

        Tally plus(Fate fate) {
            return switch (fate) {
                case ADDED -> new Tally(added + 1, changed, left, asked);
                case CHANGED -> new Tally(added, changed + 1, left, asked);
                case LEFT -> new Tally(added, changed, left + 1, asked);
                case ASKED -> new Tally(added, changed, left, asked + 1);
            };
        }
    }

    /** What becomes of a row. */
    enum Fate {
        ADDED,
        CHANGED,
        LEFT,
        ASKED
    }

    /**
     * @param book is changed while planning; read it anew for the next plan
     * @param ids makes the ids of new units, people and what they hold
     */
    static RosterPlan of(
            RosterReader.Contents contents,
            RosterBook book,
            RosterWords words,
            LocalDate today,
            Supplier<UUID> ids) {
        Map<SheetKind, List<RosterRow>> rows = new EnumMap<>(SheetKind.class);
        for (SheetKind kind : SheetKind.values()) {
            rows.put(kind, contents.rows().stream().filter(row -> row.kind() == kind).toList());
        }
        Planning planning = new Planning(contents.faults(), today);
        UnitPlanner units = new UnitPlanner(planning, book.tree(), ids);
        units.plan(rows.getOrDefault(SheetKind.UNITS, List.of()));
        PeoplePlanner people = new PeoplePlanner(planning, units, book, ids);
        people.plan(rows.getOrDefault(SheetKind.PEOPLE, List.of()));
        TermPlanner terms = new TermPlanner(planning, units, people, words, ids);
        terms.seats(rows.getOrDefault(SheetKind.SEATS, List.of()), book.seats());
        terms.departments(rows.getOrDefault(SheetKind.DEPARTMENTS, List.of()), book.departments());
        terms.roles(rows.getOrDefault(SheetKind.ROLES, List.of()), book.roles());
        terms.supervisions(
                rows.getOrDefault(SheetKind.SUPERVISION, List.of()),
                book.supervisions(),
                book.wanted());
        return new RosterPlan(
                planning.steps(),
                planning.tallies(),
                planning.faults().stream()
                        .sorted(
                                Comparator.comparing(RowFault::sheet)
                                        .thenComparingInt(RowFault::row))
                        .toList(),
                planning.waiting());
    }

    /** What is said of its rows: why not, or what they still wait for. */
    List<RowFault> remarks() {
        return faults.isEmpty() ? waiting : faults;
    }

    /** A workbook that is not carried out. */
    RosterPlan refused(RowFault why) {
        return new RosterPlan(List.of(), tallies, List.of(why), List.of());
    }

    /** Ids of the units that it would make. */
    List<UUID> newUnits() {
        return steps.stream()
                .filter(RosterStep.ChangeUnit.class::isInstance)
                .map(step -> ((RosterStep.ChangeUnit) step).change())
                .filter(UnitChange.Create.class::isInstance)
                .map(UnitChange::unitId)
                .toList();
    }
}
