package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Schedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where the gates of a cycle are computed, from facts and at the moment of asking:
 * the page, the JSON address, the command line and the minutes all say what stands here.
 */
@Service
public class CycleGates {

    private final Cycles cycles;
    private final CycleRows rows;
    private final GateRows gateRows;
    private final CycleDayRows dayRows;
    private final List<StepFacts> parts;
    private final List<FactSource> sources;
    private final CyclePapers papers;

    CycleGates(
            Cycles cycles,
            CycleRows rows,
            GateRows gateRows,
            CycleDayRows dayRows,
            List<StepFacts> parts,
            List<FactSource> sources,
            CyclePapers papers) {
        this.cycles = cycles;
        this.rows = rows;
        this.gateRows = gateRows;
        this.dayRows = dayRows;
        this.parts = parts;
        this.sources = sources;
        this.papers = papers;
    }

    /** Every step in the framework's order. */
    @Transactional(readOnly = true)
    public List<Gate> of(Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        Map<String, GateOverride> passed = new HashMap<>();
        gateRows.overrides(cycle.id()).forEach(given -> passed.put(given.step(), given));
        GateSum sum =
                new GateSum(
                        cycle,
                        framework,
                        parts,
                        sources,
                        rows.notes(cycle.id()),
                        passed,
                        papers.attachments(cycle));
        return sum.gates(days(cycle, framework));
    }

    /** What stands against this step; empty when nothing does, or there is no such step. */
    @Transactional(readOnly = true)
    public List<Blocker> against(Cycle cycle, String step) {
        return of(cycle).stream()
                .filter(gate -> gate.step().equals(step) && gate.isShut())
                .flatMap(gate -> gate.blockers().stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public CyclePlan plan(Cycle cycle) {
        return gateRows.plan(cycle.id()).orElse(CyclePlan.NONE);
    }

    /** Those that stand, the oldest first. */
    @Transactional(readOnly = true)
    public List<GateOverride> overrides(Cycle cycle) {
        return gateRows.overrides(cycle.id());
    }

    private Map<String, LocalDate> days(Cycle cycle, ReviewFramework framework) {
        CyclePlan plan = plan(cycle);
        Map<String, LocalDate> known = new HashMap<>();
        plan.noticedOn().ifPresent(day -> known.put(ReviewFramework.Step.NOTICE_DAY, day));
        plan.meetingOn().ifPresent(day -> known.put(ReviewFramework.Step.MEETING_DAY, day));
        Map<String, LocalDate> days = new HashMap<>(Schedule.of(framework, known));
        dayRows.of(cycle.id()).forEach(set -> days.put(set.step(), set.day()));
        return days;
    }
}
