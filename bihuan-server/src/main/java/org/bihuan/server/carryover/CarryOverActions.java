package org.bihuan.server.carryover;

import java.util.List;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CycleActions;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Last round's promises" on the page of a round that has one before it. */
@Component
class CarryOverActions implements CycleActions {

    private final CarryOver carryOver;

    CarryOverActions(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Action> of(SignedIn who, Cycle cycle) {
        boolean shown =
                CarryOver.maySee(who, cycle.unitId()) && carryOver.before(cycle).isPresent();
        return shown
                ? List.of(
                        new Action(
                                Said.of("carryover.title"),
                                "/cycles/" + cycle.id() + "/carry-over",
                                false))
                : List.of();
    }
}
