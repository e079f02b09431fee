package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/** "Hand in and review" on the page of a statement. */
@Component
class WayActions implements StatementActions {

    @Override
    public List<Action> actionsFor(SignedIn who, UUID unitId, UUID statementId) {
        return List.of(
                new Action(Said.of("statement.way"), "/statements/" + statementId + "/way", false));
    }
}
