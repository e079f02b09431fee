package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.server.page.Said;

/** A plan while it is made. */
final class Planning {

    private record Place(String sheet, int row) {}

    private final List<RosterStep> steps = new ArrayList<>();
    private final Map<SheetKind, RosterPlan.Tally> tallies = new EnumMap<>(SheetKind.class);
    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> waiting = new ArrayList<>();
    private final Set<Place> faulty = new HashSet<>();
    private final Map<List<Object>, RosterRow> firstWithKey = new HashMap<>();
    private final LocalDate today;

    Planning(List<RowFault> found, LocalDate today) {
        this.today = today;
        faults.addAll(found);
        found.forEach(fault -> faulty.add(new Place(fault.sheet(), fault.row())));
    }

    LocalDate today() {
        return today;
    }

    List<RosterStep> steps() {
        return steps;
    }

    Map<SheetKind, RosterPlan.Tally> tallies() {
        return tallies;
    }

    List<RowFault> faults() {
        return faults;
    }

    List<RowFault> waiting() {
        return waiting;
    }

    /** It takes a second person. */
    void waits(RosterRow row, String key) {
        waiting.add(new RowFault(row.sheet(), row.number(), Said.of(key)));
    }

    void fault(RosterRow row, Said why) {
        faults.add(new RowFault(row.sheet(), row.number(), why));
        faulty.add(new Place(row.sheet(), row.number()));
    }

    void fault(RosterRow row, String key, Object... arguments) {
        fault(row, Said.of(key, arguments));
    }

    boolean isFaulty(RosterRow row) {
        return faulty.contains(new Place(row.sheet(), row.number()));
    }

    /** Says so, if another row before has the same key. */
    boolean isTwice(RosterRow row, List<Object> key) {
        List<Object> whole = new ArrayList<>(key);
        whole.add(row.kind());
        RosterRow first = firstWithKey.putIfAbsent(whole, row);
        if (first != null) {
            fault(row, "roster.fault.twice", first.number());
        }
        return first != null;
    }

    void step(RosterStep step) {
        steps.add(step);
    }

    void count(RosterRow row, RosterPlan.Fate fate) {
        tallies.merge(
                row.kind(), RosterPlan.Tally.NOTHING.plus(fate), (before, _) -> before.plus(fate));
    }
}
