package org.bihuan.server.carryover;

import java.util.List;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PriorPromises;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/** Last round's promises for the agenda and for the first part of a statement. */
@Component
class CarriedPromises implements PriorPromises {

    private final CarryOver carryOver;

    CarriedPromises(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @Override
    public List<Promised> of(SignedIn who, Cycle cycle) {
        return carryOver.sheet(who, cycle).old().stream()
                .map(row ->
                        new Promised(
                                row.past().number(),
                                row.past().href(),
                                row.past().finding(),
                                row.past().measure(),
                                row.past().owner(),
                                row.past().state(),
                                row.past().tone(),
                                row.confirmed()
                                        .map(confirmed -> Said.of(confirmed.label().key()))
                                        .orElse(Said.of("carryover.to-confirm"))))
                .toList();
    }
}
