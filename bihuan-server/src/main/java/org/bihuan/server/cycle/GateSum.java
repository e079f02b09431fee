package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.framework.Need;
import org.bihuan.framework.Need.Fact;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.Words;
import org.bihuan.server.page.Named;
import org.bihuan.server.page.Said;

/** One computation of all gates of a cycle: what the parts say, put against what is needed. */
final class GateSum {

    private final Cycle cycle;
    private final ReviewFramework framework;
    private final Map<StepKind, StepFact> kept = new EnumMap<>(StepKind.class);
    private final Map<Fact, FactSource> sources = new EnumMap<>(Fact.class);
    private final Map<String, StepNote> notes = new HashMap<>();
    private final Map<String, GateOverride> passed;
    private final List<Attachment> attachments;

    GateSum(
            Cycle cycle,
            ReviewFramework framework,
            List<StepFacts> parts,
            List<FactSource> sources,
            List<StepNote> notes,
            Map<String, GateOverride> passed,
            List<Attachment> attachments) {
        this.cycle = cycle;
        this.framework = framework;
        this.passed = passed;
        this.attachments = attachments;
        parts.forEach(part -> kept.putAll(part.of(cycle)));
        sources.stream()
                .filter(source -> source.finds(cycle))
                .forEach(source -> source.facts().forEach(fact -> this.sources.put(fact, source)));
        notes.forEach(note -> this.notes.put(note.step(), note));
    }

    List<Gate> gates(Map<String, LocalDate> days) {
        List<Gate> gates = new ArrayList<>();
        for (Step step : framework.steps()) {
            gates.add(gate(step, gates.size() + 1, Optional.ofNullable(days.get(step.code()))));
        }
        return List.copyOf(gates);
    }

    private Gate gate(Step step, int number, Optional<LocalDate> due) {
        StepFact own = fact(step);
        List<Need> needs = StepNeeds.of(framework, step);
        List<Blocker> before = missing(needs.stream().filter(Need::blocks).toList());
        Optional<GateOverride> override = Optional.ofNullable(passed.get(step.code()));
        boolean waits =
                own.state() == StepState.NOT_BEGUN && !before.isEmpty() && override.isEmpty();
        List<StepFact.Line> lines = new ArrayList<>(own.lines());
        missing(needs.stream().filter(need -> !need.blocks()).toList())
                .forEach(hint ->
                        lines.add(new StepFact.Line(hint.said(), Optional.of(hint.href()))));
        return new Gate(
                step.code(),
                step.kind(),
                number,
                step.name(),
                waits ? Gate.State.WAITING : state(own.state()),
                lines,
                waits ? before : own.missing(),
                override,
                own.href(),
                due,
                isKept(step));
    }

    /** Each sentence once, though several needs may lack the same. */
    private List<Blocker> missing(List<Need> needs) {
        return needs.stream().flatMap(this::missing).distinct().toList();
    }

    private Stream<Blocker> missing(Need need) {
        if (need.fact() == Fact.STEP_DONE) {
            return need.step().flatMap(framework::step).stream()
                    .map(this::fact)
                    .filter(fact -> fact.state() != StepState.DONE)
                    .flatMap(fact -> fact.missing().stream());
        }
        FactSource source = sources.get(need.fact());
        if (source != null) {
            return source.missing(cycle, need).stream();
        }
        return StepNeeds.shownBy(framework, need.fact()).stream()
                .map(this::own)
                .flatMap(fact -> fact.missing().stream());
    }

    /**
     * A part speaks for its kind of step; where the framework says what shows that the step is
     * done, that decides.
     */
    private StepFact fact(Step step) {
        StepFact own = own(step);
        if (step.done().isEmpty()) {
            return own;
        }
        List<Blocker> lacks = missing(step.done().stream().filter(Need::blocks).toList());
        boolean begun = own.state() != StepState.NOT_BEGUN;
        StepState state =
                lacks.isEmpty()
                        ? StepState.DONE
                        : begun ? StepState.UNDER_WAY : StepState.NOT_BEGUN;
        return new StepFact(state, own.lines(), lacks, own.href());
    }

    private StepFact own(Step step) {
        StepFact own = ofPart(step).orElseGet(() -> noted(step));
        return step.kind() == StepKind.REPORT ? withAttachments(own) : own;
    }

    /** A report is not sent before everything that must go with it is there. */
    private StepFact withAttachments(StepFact own) {
        String href = "/cycles/" + cycle.id() + "/papers";
        List<Blocker> lacking =
                attachments.stream()
                        .filter(Attachment::lacks)
                        .map(one ->
                                new Blocker(
                                        "attachment-missing",
                                        Said.of("cycle.blocker.attachment", named(one.name())),
                                        1,
                                        href + "#paper-" + one.code()))
                        .toList();
        if (lacking.isEmpty()) {
            return own;
        }
        return new StepFact(
                own.state() == StepState.NOT_BEGUN ? StepState.NOT_BEGUN : StepState.UNDER_WAY,
                own.lines(),
                Stream.concat(lacking.stream(), own.missing().stream()).toList(),
                own.href().or(() -> Optional.of(href)));
    }

    private Optional<StepFact> ofPart(Step step) {
        return Optional.ofNullable(kept.get(step.kind()));
    }

    private boolean isKept(Step step) {
        return ofPart(step).isPresent()
                || (!step.done().isEmpty()
                        && step.done().stream().allMatch(need -> sources.containsKey(need.fact())));
    }

    private StepFact noted(Step step) {
        StepNote note = notes.get(step.code());
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
                                "step-not-noted",
                                Said.of("cycle.blocker.not-noted", named(step.name())),
                                1,
                                "/cycles/" + cycle.id() + "#step-" + step.code())),
                Optional.empty());
    }

    static Named named(Words words) {
        return new Named(words.zh(), words.en());
    }

    private static Gate.State state(StepState state) {
        return switch (state) {
            case NOT_BEGUN -> Gate.State.NOT_BEGUN;
            case UNDER_WAY -> Gate.State.UNDER_WAY;
            case DONE -> Gate.State.DONE;
        };
    }
}
