package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.statement.StatementActions;
import org.springframework.stereotype.Component;

/** The way from a statement's page to "turn into ledger items". */
@Component
class SheetAction implements StatementActions {

    @Override
    public List<Action> actionsFor(SignedIn who, UUID unitId, UUID statementId) {
        return LedgerSight.mayIssue(who, unitId)
                ? List.of(
                        new Action(
                                Said.of("ledger.action.sheet"),
                                "/statements/" + statementId + "/ledger",
                                true))
                : List.of();
    }
}
