package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What statements say of the steps of a cycle: numbers only, so that they may be seen by those who
 * may not read. The step is done once the team's own statement is there beside one of a member.
 */
@Component
class StatementStepFacts implements StepFacts {
    private final StatementRows rows;

    StatementStepFacts(StatementRows rows) {
        this.rows = rows;
    }

    /**
     * In a transaction of its own where there is none: without one no row of a unit is in sight.
     */
    @Override
    @Transactional(readOnly = true)
    public Map<String, StepFact> of(Cycle cycle) {
        List<StoredStatement> there = rows.ofCycles(List.of(cycle.id()));
        long team = there.stream().filter(s -> s.person().isEmpty()).count();
        long members = there.size() - team;
        StepState state =
                there.isEmpty()
                        ? StepState.NOT_BEGUN
                        : team > 0 && members > 0 ? StepState.DONE : StepState.UNDER_WAY;
        List<StepFact.Line> lines = new ArrayList<>();
        String upload = "/cycles/" + cycle.id() + "/statements/new";
        lines.add(
                there.isEmpty()
                        ? new StepFact.Line(Said.of("statement.step.none"), Optional.of(upload))
                        : new StepFact.Line(
                                Said.of("statement.step.some", members),
                                Optional.of("/statements")));
        if (!there.isEmpty() && team == 0) {
            lines.add(
                    new StepFact.Line(Said.of("statement.step.team-missing"), Optional.of(upload)));
        }
        return Map.of("statements", new StepFact(state, lines, Optional.of("/statements")));
    }
}
