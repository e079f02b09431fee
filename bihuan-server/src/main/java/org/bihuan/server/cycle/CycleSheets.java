package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bihuan.framework.Overriding;
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

/** Puts the gates of a cycle into the words of its page. */
@Component
class CycleSheets {

    private final Cycles cycles;
    private final CycleGates gates;
    private final Organisation organisation;
    private final List<CycleActions> actions;
    private final CycleLinks links;

    CycleSheets(
            Cycles cycles,
            CycleGates gates,
            Organisation organisation,
            List<CycleActions> actions,
            CycleLinks links) {
        this.cycles = cycles;
        this.gates = gates;
        this.organisation = organisation;
        this.actions = actions;
        this.links = links;
    }

    CycleSheet of(Page page, SignedIn who, Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        Locale language = Locale.forLanguageTag(page.lang());
        List<Gate> all = gates.of(cycle);
        CyclePlan plan = gates.plan(cycle);
        return new CycleSheet(
                "/cycles/" + cycle.id(),
                unitName(cycle),
                cycle.period(),
                cycle.theme(),
                framework.title().in(language),
                framework.source().in(language),
                next(all, language),
                all.stream().map(gate -> line(page, who, cycle, framework, gate)).toList(),
                new CycleSheet.Plan(
                        plan.noticedOn().map(LocalDate::toString).orElse(""),
                        plan.meetingOn().map(LocalDate::toString).orElse(""),
                        who.may(Role.ORGANISER, cycle.unitId())),
                actions.stream().flatMap(part -> part.of(who, cycle).stream()).toList(),
                who.may(Role.ORGANISER, cycle.unitId())
                        ? "/cycles/new?unit=" + cycle.unitId()
                        : "");
    }

    String unitName(Cycle cycle) {
        return organisation
                .unit(cycle.unitId())
                .map(Unit::name)
                .orElseThrow(() -> new NotInSight("unit", cycle.unitId()));
    }

    List<Choice> choices(Page page, List<Pack> packs) {
        Locale language = Locale.forLanguageTag(page.lang());
        return packs.stream()
                .map(pack ->
                        new Choice(pack.framework().id(), pack.framework().title().in(language)))
                .toList();
    }

    /** The first step that is not done and does not wait. */
    private static Optional<Said> next(List<Gate> all, Locale language) {
        return all.stream()
                .filter(gate -> gate.state() != Gate.State.DONE && !gate.isShut())
                .findFirst()
                .map(gate -> Said.of("cycle.next", gate.name().in(language)));
    }

    private StepLine line(
            Page page, SignedIn who, Cycle cycle, ReviewFramework framework, Gate gate) {
        boolean mayOverride =
                GateKeeping.mayOverride(
                                who,
                                cycle.unitId(),
                                framework.step(gate.step()).flatMap(ReviewFramework.Step::override))
                        .isPresent();
        boolean done = gate.state() == Gate.State.DONE;
        boolean organises = who.may(Role.ORGANISER, cycle.unitId());
        ByHand byHand =
                gate.kept() || !organises ? ByHand.NO : done ? ByHand.WITHDRAW : ByHand.NOTE;
        Optional<LocalDate> due = done ? Optional.empty() : gate.due();
        Predicate<String> reach = links.reach(who, cycle);
        return new StepLine(
                gate.number(),
                gate.step(),
                gate.name().in(Locale.forLanguageTag(page.lang())),
                tone(gate),
                word(gate),
                gate.href().filter(reach).orElse(null),
                due.map(page::due).orElse(""),
                due.filter(day -> day.isBefore(page.today())).isPresent(),
                lines(gate, reach),
                gate.isShut(),
                blockers(gate, reach, cycle),
                gate.passed().map(given -> passed(given, mayOverride)),
                byHand,
                gate.isShut() && mayOverride,
                framework
                        .step(gate.step())
                        .flatMap(ReviewFramework.Step::override)
                        .map(Overriding::reasonLength)
                        .orElse(0));
    }

    private static List<StepFact.Line> lines(Gate gate, Predicate<String> reach) {
        return gate.lines().stream()
                .map(line -> new StepFact.Line(line.said(), line.href().filter(reach)))
                .toList();
    }

    private static List<Blocker> blockers(Gate gate, Predicate<String> reach, Cycle cycle) {
        return gate.blockers().stream()
                .map(one ->
                        new Blocker(
                                one.code(),
                                one.said(),
                                one.count(),
                                CycleLinks.href(reach, cycle, gate, one)))
                .toList();
    }

    private CycleSheet.Passed passed(GateOverride given, boolean mayWithdraw) {
        return new CycleSheet.Passed(
                organisation.personName(given.by()).orElse("—"),
                given.said(),
                given.reason(),
                given.sentences(),
                mayWithdraw);
    }

    static Tone tone(Gate gate) {
        return switch (gate.state()) {
            case WAITING -> Tone.WAITING;
            case NOT_BEGUN -> Tone.IDLE;
            case UNDER_WAY -> Tone.GOING;
            case DONE -> Tone.GOOD;
        };
    }

    static Said word(Gate gate) {
        return Said.of("cycle.state." + gate.state().word());
    }
}
