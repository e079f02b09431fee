package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The ledger's rules of each cycle in sight. */
@Component
class CycleRegimes {
    private final Cycles cycles;

    /** A cycle keeps the framework it began with, so what was read once stays true. */
    private final Map<UUID, Regime> known = new ConcurrentHashMap<>();

    CycleRegimes(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Every cycle of the units in which {@code who} works. */
    List<Cycle> of(SignedIn who) {
        return cycles.ofUnits(who.units());
    }

    Regime of(UUID cycleId) {
        Regime regime = known.get(cycleId);
        return regime != null ? regime : regime(cycles.find(cycleId).orElseThrow());
    }

    Regime regime(Cycle cycle) {
        return known.computeIfAbsent(cycle.id(), _ -> Regime.of(cycles.framework(cycle)));
    }
}
