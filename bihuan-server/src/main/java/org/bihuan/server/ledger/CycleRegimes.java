package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;
import org.bihuan.framework.Frameworks;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The ledger's rules of each cycle in sight. */
@Component
class CycleRegimes {
    private final Cycles cycles;
    private final Frameworks frameworks = Frameworks.shipped();

    CycleRegimes(Cycles cycles) {
        this.cycles = cycles;
    }

    List<Cycle> of(SignedIn who) {
        return who.units().stream().flatMap(unit -> cycles.ofUnit(unit).stream()).toList();
    }

    Regime of(UUID cycleId) {
        return regime(cycles.find(cycleId).orElseThrow());
    }

    Regime regime(Cycle cycle) {
        return Regime.of(
                frameworks
                        .find(cycle.frameworkId() + "@" + cycle.frameworkVersion())
                        .orElseThrow());
    }
}
