package org.bihuan.server.cycle;

import java.util.List;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/** "A later version of the framework" on the page of a cycle for which there is one. */
@Component
class UpgradeActions implements CycleActions {

    private final CycleUpgrades upgrades;

    UpgradeActions(CycleUpgrades upgrades) {
        this.upgrades = upgrades;
    }

    @Override
    public List<Action> of(SignedIn who, Cycle cycle) {
        boolean shown =
                CycleUpgrades.maySee(who, cycle.unitId()) && !upgrades.offered(cycle).isEmpty();
        return shown
                ? List.of(
                        new Action(
                                Said.of("cycle.upgrade"),
                                "/cycles/" + cycle.id() + "/upgrade",
                                false))
                : List.of();
    }
}
