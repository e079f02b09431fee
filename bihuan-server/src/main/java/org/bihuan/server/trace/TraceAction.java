package org.bihuan.server.trace;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.statement.StatementActions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "What answers what" at the head of a statement. */
@Component
@Order(40)
class TraceAction implements StatementActions {

    @Override
    public List<Action> actionsFor(SignedIn who, UUID unitId, UUID statementId) {
        return Tracing.may(who, unitId)
                ? List.of(
                        new Action(
                                Said.of("trace.title"),
                                "/statements/" + statementId + "/trace",
                                false))
                : List.of();
    }
}
