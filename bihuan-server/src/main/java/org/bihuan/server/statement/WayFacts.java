package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.framework.Need;
import org.bihuan.framework.Need.Fact;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.FactSource;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the statements of a cycle have come, in counts; nothing of what is in them. */
@Component
class WayFacts implements FactSource, StepFacts {

    private final StatementRows rows;
    private final StatementStepFacts owed;
    private final Ways ways;
    private final Statements statements;
    private final Cycles cycles;

    WayFacts(
            StatementRows rows,
            StatementStepFacts owed,
            Ways ways,
            Statements statements,
            Cycles cycles) {
        this.rows = rows;
        this.owed = owed;
        this.ways = ways;
        this.statements = statements;
        this.cycles = cycles;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(
                Fact.STATEMENTS_SUBMITTED,
                Fact.STATEMENTS_ACCEPTED,
                Fact.STATEMENTS_DELIVERED,
                Fact.DIMENSIONS_COVERED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Blocker> missing(Cycle cycle, Need need) {
        return switch (need.fact()) {
            case STATEMENTS_SUBMITTED -> missing(cycle, WayState::isSubmitted, "submitted");
            case STATEMENTS_ACCEPTED -> missing(cycle, WayState::isAccepted, "accepted");
            case STATEMENTS_DELIVERED ->
                    missing(cycle, state -> state == WayState.DELIVERED, "delivered");
            case DIMENSIONS_COVERED -> uncovered(cycle);
            default -> List.of();
        };
    }

    private List<Blocker> missing(Cycle cycle, Predicate<WayState> enough, String what) {
        List<Blocker> all = new ArrayList<>(owed.missing(cycle));
        int lacking =
                (int)
                        rows.ofCycles(List.of(cycle.id())).stream()
                                .filter(one -> !enough.test(ways.way(one).state()))
                                .count();
        if (lacking > 0) {
            all.add(
                    new Blocker(
                            "statements-not-" + what,
                            Said.of("statement.way.missing." + what, lacking),
                            lacking,
                            href(cycle)));
        }
        return all;
    }

    /** Every dimension that the framework demands, in every statement. */
    private List<Blocker> uncovered(Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        List<StoredStatement> all = rows.ofCycles(List.of(cycle.id()));
        List<Blocker> blockers = new ArrayList<>();
        List<List<DimensionSeen>> seen =
                all.stream().map(one -> statements.dimensionsOf(one)).toList();
        for (ReviewFramework.Dimension dimension : framework.dimensions()) {
            int lacking =
                    (int)
                            seen.stream()
                                    .filter(one -> one.stream().anyMatch(d -> lacks(d, dimension)))
                                    .count();
            if (dimension.mandatory() && lacking > 0) {
                blockers.add(
                        new Blocker(
                                "dimension-missing",
                                Said.of(
                                        "statement.way.missing.dimension",
                                        dimension.title(),
                                        lacking),
                                lacking,
                                href(cycle)));
            }
        }
        return blockers;
    }

    private static boolean lacks(DimensionSeen seen, ReviewFramework.Dimension dimension) {
        return seen.state() == DimensionSeen.State.MISSING
                && seen.expected().equals(Optional.of(dimension.title()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StepKind, StepFact> of(Cycle cycle) {
        List<Blocker> lacks = missing(cycle, WayState::isAccepted, "accepted");
        boolean begun =
                rows.ofCycles(List.of(cycle.id())).stream()
                        .anyMatch(one -> ways.way(one).state() != WayState.DRAFT);
        StepState state =
                lacks.isEmpty()
                        ? StepState.DONE
                        : begun ? StepState.UNDER_WAY : StepState.NOT_BEGUN;
        return Map.of(
                StepKind.REVIEW, new StepFact(state, List.of(), lacks, Optional.of(href(cycle))));
    }

    private static String href(Cycle cycle) {
        return "/cycles/" + cycle.id() + "/review";
    }
}
