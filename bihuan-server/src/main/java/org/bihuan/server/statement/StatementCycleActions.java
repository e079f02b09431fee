package org.bihuan.server.statement;

import java.util.List;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CycleActions;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/** "Upload a statement" on the cycle's page. */
@Component
class StatementCycleActions implements CycleActions {

    @Override
    public List<Action> of(SignedIn who, Cycle cycle) {
        String address = "/cycles/" + cycle.id() + "/statements/new";
        return Access.mayBeginAny(who, cycle.unitId())
                ? List.of(new Action(Said.of("statement.new"), address, true))
                : List.of();
    }
}
