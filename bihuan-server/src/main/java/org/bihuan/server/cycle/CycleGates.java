package org.bihuan.server.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.server.page.Named;
import org.bihuan.server.page.Said;
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
    private final List<StepFacts> facts;

    CycleGates(Cycles cycles, CycleRows rows, GateRows gateRows, List<StepFacts> facts) {
        this.cycles = cycles;
        this.rows = rows;
        this.gateRows = gateRows;
        this.facts = facts;
    }

    /** Every step in the framework's order. */
    @Transactional(readOnly = true)
    public List<Gate> of(Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        CyclePlan plan = plan(cycle);
        Map<String, Known> known = known(cycle, framework);
        Map<String, GateOverride> passed = new HashMap<>();
        gateRows.overrides(cycle.id()).forEach(given -> passed.put(given.step(), given));
        List<Gate> gates = new ArrayList<>();
        for (Step step : framework.steps()) {
            Known own = of(known, step);
            List<Blocker> before =
                    StepNeeds.of(framework, step).stream()
                            .map(needed -> of(known, needed).fact())
                            .filter(fact -> fact.state() != StepState.DONE)
                            .flatMap(fact -> fact.missing().stream())
                            .toList();
            Optional<GateOverride> override = Optional.ofNullable(passed.get(step.code()));
            boolean waits =
                    own.fact().state() == StepState.NOT_BEGUN
                            && !before.isEmpty()
                            && override.isEmpty();
            gates.add(
                    new Gate(
                            step.code(),
                            gates.size() + 1,
                            step.name(),
                            waits ? Gate.State.WAITING : state(own.fact().state()),
                            own.fact().lines(),
                            waits ? before : own.fact().missing(),
                            override,
                            own.fact().href(),
                            plan.dayOf(step),
                            own.kept()));
        }
        return List.copyOf(gates);
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

    private record Known(StepFact fact, boolean kept) {}

    private static Known of(Map<String, Known> known, Step step) {
        Known found = known.get(step.code());
        if (found == null) {
            throw new IllegalStateException(step.code());
        }
        return found;
    }

    /** What parts say of their steps; of the others, whether somebody noted that they are done. */
    private Map<String, Known> known(Cycle cycle, ReviewFramework framework) {
        Map<String, StepFact> kept = new HashMap<>();
        facts.forEach(part -> kept.putAll(part.of(cycle)));
        Map<String, StepNote> notes = new HashMap<>();
        rows.notes(cycle.id()).forEach(note -> notes.put(note.step(), note));
        Set<String> byHand =
                framework.steps().stream()
                        .map(Step::code)
                        .filter(code -> !kept.containsKey(code))
                        .collect(Collectors.toSet());
        Map<String, Known> all = new LinkedHashMap<>();
        for (Step step : framework.steps()) {
            StepFact fact = kept.get(step.code());
            all.put(
                    step.code(),
                    fact != null && !byHand.contains(step.code())
                            ? new Known(fact, true)
                            : new Known(noted(cycle, step, notes.get(step.code())), false));
        }
        return all;
    }

    private static StepFact noted(
            Cycle cycle, Step step, @org.jspecify.annotations.Nullable StepNote note) {
        if (note != null) {
            return new StepFact(
                    StepState.DONE,
                    List.of(
                            new StepFact.Line(
                                    Said.of("cycle.step.noted", note.doneOn()), Optional.empty())),
                    Optional.empty());
        }
        return new StepFact(
                StepState.NOT_BEGUN,
                List.of(),
                List.of(
                        new Blocker(
                                "cycle.not-noted",
                                Said.of("cycle.blocker.not-noted", named(step)),
                                1,
                                "/cycles/" + cycle.id() + "#step-" + step.code())),
                Optional.empty());
    }

    static Named named(Step step) {
        return new Named(step.name().in(Locale.CHINESE), step.name().in(Locale.ENGLISH));
    }

    private static Gate.State state(StepState state) {
        return switch (state) {
            case NOT_BEGUN -> Gate.State.NOT_BEGUN;
            case UNDER_WAY -> Gate.State.UNDER_WAY;
            case DONE -> Gate.State.DONE;
        };
    }
}
