package org.bihuan.server.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Owed;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.page.Named;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What statements say of the steps of a cycle: numbers only, so that they may be seen by those who
 * may not read. The step is done once the team's own statement is there and one of every member.
 */
@Component
class StatementStepFacts implements StepFacts {
    private final StatementRows rows;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Clock clock;

    StatementStepFacts(StatementRows rows, Cycles cycles, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * In a transaction of its own where there is none: without one no row of a unit is in sight.
     */
    @Override
    @Transactional(readOnly = true)
    public Map<StepKind, StepFact> of(Cycle cycle) {
        List<StoredStatement> there = rows.ofCycles(List.of(cycle.id()));
        List<UUID> authors = there.stream().flatMap(s -> s.person().stream()).toList();
        List<Blocker> blockers = missing(cycle);
        StepState state =
                there.isEmpty()
                        ? StepState.NOT_BEGUN
                        : blockers.isEmpty() ? StepState.DONE : StepState.UNDER_WAY;
        List<StepFact.Line> lines =
                there.isEmpty()
                        ? List.of()
                        : List.of(
                                new StepFact.Line(
                                        Said.of("statement.step.some", authors.size()),
                                        Optional.of("/statements")));
        StepFact fact = new StepFact(state, lines, blockers, Optional.of("/statements"));
        return Map.of(StepKind.STATEMENTS, fact);
    }

    /** Statements that somebody owes and that are not there. */
    List<Blocker> missing(Cycle cycle) {
        List<StoredStatement> there = rows.ofCycles(List.of(cycle.id()));
        boolean team = there.stream().anyMatch(s -> s.person().isEmpty());
        List<UUID> authors = there.stream().flatMap(s -> s.person().stream()).toList();
        List<UUID> wanted = members(cycle);
        int missing = (int) wanted.stream().filter(one -> !authors.contains(one)).count();
        String upload = "/cycles/" + cycle.id() + "/statements/new";
        List<Blocker> blockers = new ArrayList<>();
        ReviewFramework framework = cycles.framework(cycle);
        if (!team && owed(framework, Owed.TEAM)) {
            blockers.add(
                    new Blocker(
                            "team-statement-missing",
                            Said.of("statement.step.team-missing", name(framework, Owed.TEAM)),
                            1,
                            upload));
        }
        boolean each = owed(framework, Owed.EVERY_MEMBER);
        if (each && missing > 0) {
            blockers.add(
                    new Blocker(
                            "member-statements-missing",
                            Said.of(
                                    "statement.step.members-missing",
                                    missing,
                                    wanted.size(),
                                    name(framework, Owed.EVERY_MEMBER)),
                            missing,
                            upload));
        } else if (there.isEmpty() || (each && authors.isEmpty())) {
            String key = each ? "statement.step.none-of-members" : "statement.step.none";
            blockers.add(new Blocker("no-statements", Said.of(key), 1, upload));
        }
        return blockers;
    }

    /** What the framework calls the kind of statement that is owed so. */
    private static Named name(ReviewFramework framework, Owed by) {
        return framework.statements().stream()
                .filter(kind -> kind.owedBy() == by)
                .findFirst()
                .map(kind -> new Named(kind.name().zh(), kind.name().en()))
                .orElseThrow();
    }

    private static boolean owed(ReviewFramework framework, Owed by) {
        return framework.statements().stream().anyMatch(kind -> kind.owedBy() == by);
    }

    /** Those who have a seat in the team on this day, the head too. */
    private List<UUID> members(Cycle cycle) {
        LocalDate today = LocalDate.now(clock);
        return organisation.seats(cycle.unitId()).stream()
                .filter(seat -> seat.teamRole() != TeamRole.OUTSIDE && seat.isHeldOn(today))
                .map(Seat::personId)
                .distinct()
                .toList();
    }
}
