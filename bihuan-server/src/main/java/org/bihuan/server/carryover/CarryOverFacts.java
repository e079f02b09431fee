package org.bihuan.server.carryover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.Need;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.FactSource;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.ledger.CycleItems;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether each promise of the last round has been looked at, whoever may see which. */
@Component
class CarryOverFacts implements FactSource, StepFacts {

    private final CarryOver carryOver;
    private final CarriedRows rows;
    private final CycleItems items;

    CarryOverFacts(CarryOver carryOver, CarriedRows rows, CycleItems items) {
        this.carryOver = carryOver;
        this.rows = rows;
        this.items = items;
    }

    @Override
    public Set<Need.Fact> facts() {
        return Set.of(Need.Fact.PROMISES_REVIEWED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Blocker> missing(Cycle cycle, Need need) {
        return missing(cycle);
    }

    private List<Blocker> missing(Cycle cycle) {
        int open = open(cycle);
        return open == 0
                ? List.of()
                : List.of(
                        new Blocker(
                                "promises-to-confirm",
                                Said.of("carryover.step.open", open),
                                open,
                                href(cycle)));
    }

    private int open(Cycle cycle) {
        Optional<Cycle> before = carryOver.before(cycle);
        if (before.isEmpty()) {
            return 0;
        }
        Set<UUID> confirmed = rows.ofCycle(cycle.id()).keySet();
        return (int)
                items.ofCycle(before.get().id()).stream()
                        .filter(item -> !confirmed.contains(item))
                        .count();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StepKind, StepFact> of(Cycle cycle) {
        List<Blocker> missing = missing(cycle);
        boolean begun = !rows.ofCycle(cycle.id()).isEmpty();
        StepState state =
                missing.isEmpty()
                        ? StepState.DONE
                        : begun ? StepState.UNDER_WAY : StepState.NOT_BEGUN;
        return Map.of(
                StepKind.CARRY_OVER,
                new StepFact(state, List.of(), missing, Optional.of(href(cycle))));
    }

    private static String href(Cycle cycle) {
        return "/cycles/" + cycle.id() + "/carry-over";
    }
}
