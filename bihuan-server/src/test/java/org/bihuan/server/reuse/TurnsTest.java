package org.bihuan.server.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final UUID BUSY = new UUID(1, 1);
    private static final UUID QUIET = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);

    @Test
    void aBusyUnitKeepsTheOthersWaitingForOneTurnOnly() {
        Map<UUID, Integer> waiting = new TreeMap<>(Map.of(BUSY, 100, QUIET, 1, THIRD, 2));
        Turns turns = new Turns();
        List<UUID> served = new ArrayList<>();

        for (int i = 0; i < 6; i++) {
            UUID unit = turns.next(waiting.keySet()).orElseThrow();
            served.add(unit);
            waiting.computeIfPresent(unit, (_, left) -> left > 1 ? left - 1 : null);
        }

        assertThat(served).containsExactly(BUSY, QUIET, THIRD, BUSY, THIRD, BUSY);
    }

    @Test
    void whoeverComesLateHasItsTurnInTheSameRound() {
        Turns turns = new Turns();
        turns.next(List.of(BUSY));

        assertThat(turns.next(List.of(BUSY, QUIET))).contains(QUIET);
        assertThat(turns.next(List.of(BUSY))).contains(BUSY);
        assertThat(turns.next(List.of())).isEmpty();
    }
}
