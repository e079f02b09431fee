package org.bihuan.server.reminder;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.framework.ReviewFramework;

/** On which days before and after a promised day who is reminded; the rungs by day. */
record Ladder(List<Rung> rungs) {

    static final int FURTHEST = 365;

    Ladder {
        rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::days)).toList();
    }

    /** Whom a rung reminds, by his part in the item or his role in the unit. */
    enum Whom {
        OWNER,
        VERIFIER,
        ORGANISER,
        /** The superior: what reaches him is a slip with a number. */
        HEAD;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param days from the promised day; negative before it
     */
    record Rung(int days, Set<Whom> whom) {
        Rung {
            whom = whom.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(whom));
        }
    }

    /** The ladder that a framework brings, for a cycle that has none of its own. */
    static Ladder of(ReviewFramework.Reminders reminders) {
        Map<Integer, Set<Whom>> rungs = new HashMap<>();
        add(rungs, Whom.OWNER, reminders.owner());
        add(rungs, Whom.VERIFIER, reminders.verifier());
        add(rungs, Whom.ORGANISER, reminders.organiser());
        add(rungs, Whom.HEAD, reminders.head());
        return of(rungs);
    }

    private static void add(Map<Integer, Set<Whom>> rungs, Whom whom, List<Integer> days) {
        days.forEach(day -> rungs.computeIfAbsent(day, _ -> EnumSet.noneOf(Whom.class)).add(whom));
    }

    static Ladder of(Map<Integer, Set<Whom>> rungs) {
        return new Ladder(
                new TreeMap<>(rungs)
                        .entrySet().stream()
                                .map(rung -> new Rung(rung.getKey(), rung.getValue()))
                                .toList());
    }
}
