package org.bihuan.server.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.Visibility;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The ledger's rules of each cycle in sight. */
@Component
class CycleRegimes {
    private final Cycles cycles;
    private final Visibility visibility;

    /** A version of a framework never changes; which version a cycle has may. */
    private final Map<Key, Regime> known = new ConcurrentHashMap<>();

    private record Key(UUID cycle, String framework, String version) {}

    CycleRegimes(Cycles cycles, Visibility visibility) {
        this.cycles = cycles;
        this.visibility = visibility;
    }

    /** Every cycle of the units in which {@code who} works. */
    List<Cycle> of(SignedIn who) {
        return cycles.ofUnits(who.units());
    }

    /** What {@code who} sees of the ledger, by role and by what frameworks say. */
    LedgerSight sight(SignedIn who) {
        return LedgerSight.of(who)
                .without(narrowed(who).map(Cycle::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Units of which {@code who} sees every item of every cycle. */
    Set<UUID> wholeUnits(SignedIn who) {
        Set<UUID> narrowed = narrowed(who).map(Cycle::unitId).collect(Collectors.toSet());
        return LedgerSight.of(who).whole().stream()
                .filter(unit -> !narrowed.contains(unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Cycle> narrowed(SignedIn who) {
        return of(who).stream().filter(cycle -> !visibility.lets(who, cycle, Paper.LEDGER, false));
    }

    Regime of(UUID cycleId) {
        return regime(cycles.find(cycleId).orElseThrow());
    }

    Regime regime(Cycle cycle) {
        return known.computeIfAbsent(
                new Key(cycle.id(), cycle.frameworkId(), cycle.frameworkVersion()),
                _ -> Regime.of(cycles.framework(cycle)));
    }

    /** Of a list that may hold cycles of several regimes: each is asked for once. */
    Function<UUID, Regime> once() {
        Map<UUID, Regime> seen = new HashMap<>();
        return cycle -> seen.computeIfAbsent(cycle, this::of);
    }
}
