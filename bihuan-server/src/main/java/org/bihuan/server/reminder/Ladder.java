package org.bihuan.server.reminder;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** On which days before and after a promised day who is reminded; the rungs by day. */
record Ladder(List<Rung> rungs) {

    /**
     * The common practice of three-coloured slips, to be changed by each unit: before the day the
     * owner, the day after the verifier as well, after a week the superior.
     */
    static final Ladder USUAL =
            of(
                    Map.of(
                            -30, Set.of(Whom.OWNER),
                            -7, Set.of(Whom.OWNER),
                            -1, Set.of(Whom.OWNER),
                            0, Set.of(Whom.OWNER),
                            1, Set.of(Whom.OWNER, Whom.VERIFIER),
                            7, Set.of(Whom.OWNER, Whom.VERIFIER, Whom.HEAD)));

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

    static Ladder of(Map<Integer, Set<Whom>> rungs) {
        return new Ladder(
                new TreeMap<>(rungs)
                        .entrySet().stream()
                                .map(rung -> new Rung(rung.getKey(), rung.getValue()))
                                .toList());
    }
}
