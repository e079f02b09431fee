package org.bihuan.server.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of each sheet by what becomes of them, and as the text that is kept: a line a sheet. */
record Counts(Map<SheetKind, RosterPlan.Tally> tallies) {

    static final Counts NONE = new Counts(Map.of());

    Counts {
        tallies = Map.copyOf(tallies);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            RosterPlan.Tally tally = of(kind);
            lines.add(
                    kind.name()
                            + ' '
                            + tally.added()
                            + ' '
                            + tally.changed()
                            + ' '
                            + tally.left()
                            + ' '
                            + tally.asked());
        }
        return String.join("\n", lines);
    }

    RosterPlan.Tally of(SheetKind kind) {
        return tallies.getOrDefault(kind, RosterPlan.Tally.NOTHING);
    }

    /** Also what was kept before anything took a second person. */
    static Counts read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Map<SheetKind, RosterPlan.Tally> tallies = new EnumMap<>(SheetKind.class);
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            tallies.put(
                    SheetKind.valueOf(parts[0]),
                    new RosterPlan.Tally(
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]),
                            parts.length > 4 ? Integer.parseInt(parts[4]) : 0));
        }
        return new Counts(tallies);
    }
}
