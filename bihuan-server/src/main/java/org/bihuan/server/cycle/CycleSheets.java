package org.bihuan.server.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.CycleSheet.ByHand;
import org.bihuan.server.cycle.CycleSheet.StepLine;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Component;

/** Puts together what is known of a cycle: its framework's steps, facts of all parts, notes. */
@Component
class CycleSheets {

    private final Cycles cycles;
    private final Organisation organisation;
    private final List<StepFacts> facts;
    private final List<CycleActions> actions;

    CycleSheets(
            Cycles cycles,
            Organisation organisation,
            List<StepFacts> facts,
            List<CycleActions> actions) {
        this.cycles = cycles;
        this.organisation = organisation;
        this.facts = facts;
        this.actions = actions;
    }

    CycleSheet of(Page page, SignedIn who, Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        Locale language = Locale.forLanguageTag(page.lang());
        return new CycleSheet(
                "/cycles/" + cycle.id(),
                organisation
                        .unit(cycle.unitId())
                        .map(Unit::name)
                        .orElseThrow(() -> new NotInSight("unit", cycle.unitId())),
                cycle.period(),
                cycle.theme(),
                framework.title().in(language),
                framework.source().in(language),
                steps(who, cycle, framework, language),
                actions.stream().flatMap(part -> part.of(who, cycle).stream()).toList());
    }

    List<Choice> choices(Page page, List<Pack> packs) {
        Locale language = Locale.forLanguageTag(page.lang());
        return packs.stream()
                .map(pack ->
                        new Choice(pack.framework().id(), pack.framework().title().in(language)))
                .toList();
    }

    private List<StepLine> steps(
            SignedIn who, Cycle cycle, ReviewFramework framework, Locale language) {
        Map<String, StepFact> known = new HashMap<>();
        facts.forEach(part -> known.putAll(part.of(cycle)));
        Map<String, StepNote> notes = new HashMap<>();
        cycles.notes(cycle).forEach(note -> notes.put(note.step(), note));
        boolean organises = who.may(Role.ORGANISER, cycle.unitId());
        List<StepLine> lines = new ArrayList<>();
        for (ReviewFramework.Step step : framework.steps()) {
            String name = step.name().in(language);
            int number = lines.size() + 1;
            lines.add(
                    Optional.ofNullable(known.get(step.code()))
                            .map(fact -> line(number, step.code(), name, fact))
                            .orElseGet(() ->
                                    byHand(
                                            number,
                                            step.code(),
                                            name,
                                            Optional.ofNullable(notes.get(step.code())),
                                            organises)));
        }
        return lines;
    }

    private static StepLine line(int number, String code, String name, StepFact fact) {
        return new StepLine(
                number,
                code,
                name,
                tone(fact.state()),
                word(fact.state()),
                fact.href().orElse(null),
                fact.lines(),
                ByHand.NO);
    }

    private static StepLine byHand(
            int number, String code, String name, Optional<StepNote> note, boolean organises) {
        StepState state = note.isPresent() ? StepState.DONE : StepState.NOT_BEGUN;
        List<StepFact.Line> lines =
                note.stream()
                        .map(done ->
                                new StepFact.Line(
                                        Said.of("cycle.step.noted", done.doneOn()),
                                        Optional.empty()))
                        .toList();
        ByHand may = note.isPresent() ? ByHand.WITHDRAW : ByHand.NOTE;
        return new StepLine(
                number,
                code,
                name,
                tone(state),
                word(state),
                null,
                lines,
                organises ? may : ByHand.NO);
    }

    private static Tone tone(StepState state) {
        return switch (state) {
            case NOT_BEGUN -> Tone.IDLE;
            case UNDER_WAY -> Tone.GOING;
            case DONE -> Tone.GOOD;
        };
    }

    private static Said word(StepState state) {
        return Said.of(
                switch (state) {
                    case NOT_BEGUN -> "cycle.state.not-begun";
                    case UNDER_WAY -> "cycle.state.under-way";
                    case DONE -> "cycle.state.done";
                });
    }
}
