package org.bihuan.server.reuse;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CycleActions;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.statement.StatementActions;
import org.bihuan.server.statement.SubmittedTexts;
import org.springframework.stereotype.Component;

/** The ways to a comparison, on the pages of a statement and of a cycle. */
@Component
class ReuseActions implements StatementActions, CycleActions {

    private final SubmittedTexts statements;

    ReuseActions(SubmittedTexts statements) {
        this.statements = statements;
    }

    @Override
    public List<StatementActions.Action> actionsFor(SignedIn who, UUID unitId, UUID statementId) {
        boolean sees =
                CycleReuse.mayReview(who, unitId)
                        || statements.rights(who, statementId).isAuthor(who);
        return sees
                ? List.of(
                        new StatementActions.Action(
                                Said.of("reuse.title"),
                                "/statements/" + statementId + "/reuse",
                                false))
                : List.of();
    }

    @Override
    public List<CycleActions.Action> of(SignedIn who, Cycle cycle) {
        return CycleReuse.mayReview(who, cycle.unitId())
                ? List.of(
                        new CycleActions.Action(
                                Said.of("reuse.cycle.title"),
                                "/cycles/" + cycle.id() + "/reuse",
                                false))
                : List.of();
    }
}
