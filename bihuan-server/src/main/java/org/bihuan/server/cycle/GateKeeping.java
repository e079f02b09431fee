package org.bihuan.server.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.framework.Overriding;
import org.bihuan.framework.Overriding.Office;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a cycle, and letting a step go on although something stands against it. */
@Service
public class GateKeeping {

    private static final int LONGEST_REASON = 1000;

    private final Cycles cycles;
    private final CycleGates gates;
    private final GateRows rows;
    private final List<MeetingDays> days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    GateKeeping(
            Cycles cycles,
            CycleGates gates,
            GateRows rows,
            List<MeetingDays> days,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.cycles = cycles;
        this.gates = gates;
        this.rows = rows;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Roles that a framework may let override a gate; the one nearest to the cycle first. */
    private static final List<Role> ROLES = List.of(Role.HEAD, Role.SUPERVISOR, Role.ORGANISER);

    /** In which role somebody may let the step go on; empty for nobody's step, too. */
    static Optional<Role> mayOverride(SignedIn who, UUID unitId, Optional<Overriding> rule) {
        return rule.flatMap(rules ->
                ROLES.stream()
                        .filter(role -> who.may(role, unitId))
                        .filter(role -> rules.by().contains(Office.valueOf(role.name())))
                        .findFirst());
    }

    /**
     * @param words says a sentence in the language that is kept with the override
     * @return why not; empty when it was done
     */
    @Transactional
    public List<Refusal> override(
            SignedIn who, UUID cycleId, String step, String reason, Function<Said, String> words) {
        Cycle cycle = found(cycleId);
        requireAnyRole(who, cycle);
        Optional<Overriding> rule = rule(cycle, step);
        Optional<Role> role = mayOverride(who, cycle.unitId(), rule);
        int least = rule.map(Overriding::reasonLength).orElse(1);
        String field = "reason-" + step;
        String why = reason.strip();
        List<Refusal> refusals = new ArrayList<>();
        if (role.isEmpty()) {
            refusals.add(Refusal.at(field, "cycle.override.not-yours"));
        }
        if (why.codePoints().filter(letter -> !Character.isWhitespace(letter)).count() < least) {
            refusals.add(Refusal.at(field, "cycle.override.reason-short", least));
        } else if (why.length() > LONGEST_REASON) {
            refusals.add(Refusal.at(field, "cycle.override.reason-long", LONGEST_REASON));
        }
        List<Blocker> against = gates.against(cycle, step);
        if (against.isEmpty()) {
            refusals.add(Refusal.at(field, "cycle.override.not-shut"));
        }
        if (!refusals.isEmpty() || role.isEmpty()) {
            return refusals;
        }
        GateOverride given =
                new GateOverride(
                        ids.next(),
                        step,
                        role.get(),
                        why,
                        against.stream().map(blocker -> words.apply(blocker.said())).toList(),
                        who.personId(),
                        clock.instant());
        rows.insert(cycle, given);
        audit.append(
                cycle.unitId(),
                who.personId(),
                "cycle.gate-overridden",
                "cycle",
                cycle.id(),
                Map.of(
                        "step", step,
                        "role", role.get().name(),
                        "blockers", Integer.toString(against.size())));
        return List.of();
    }

    @Transactional
    public void withdraw(SignedIn who, UUID cycleId, String step) {
        Cycle cycle = found(cycleId);
        requireAnyRole(who, cycle);
        boolean may = mayOverride(who, cycle.unitId(), rule(cycle, step)).isPresent();
        if (may && rows.withdraw(cycleId, step, who.personId(), clock.instant()) > 0) {
            audit.append(
                    cycle.unitId(),
                    who.personId(),
                    "cycle.gate-override-withdrawn",
                    "cycle",
                    cycle.id(),
                    Map.of("step", step));
        }
    }

    /** Days as typed; an empty field is a day that is not known yet. */
    @Transactional
    public List<Refusal> plan(SignedIn who, UUID cycleId, String noticed, String meeting) {
        Cycle cycle = found(cycleId);
        if (!who.may(Role.ORGANISER, cycle.unitId())) {
            throw new NotInSight("cycle", cycleId);
        }
        List<Refusal> refusals = new ArrayList<>();
        Optional<LocalDate> noticedOn = day("noticed", noticed, refusals);
        Optional<LocalDate> meetingOn = day("meeting", meeting, refusals);
        if (noticedOn.isPresent() && meetingOn.filter(noticedOn.get()::isAfter).isPresent()) {
            refusals.add(Refusal.at("meeting", "cycle.plan.meeting-before-notice"));
        }
        CyclePlan plan = new CyclePlan(noticedOn, meetingOn);
        if (!meetingOn.equals(gates.plan(cycle).meetingOn())) {
            meetingOn.ifPresent(day ->
                    days.stream()
                            .flatMap(part -> part.against(cycle, day).stream())
                            .map(said -> new Refusal(said, Optional.of("meeting")))
                            .forEach(refusals::add));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (!plan.equals(gates.plan(cycle))) {
            rows.insert(cycle, ids.next(), plan, who.personId(), clock.instant());
            audit.append(
                    cycle.unitId(),
                    who.personId(),
                    "cycle.planned",
                    "cycle",
                    cycle.id(),
                    Map.of(
                            "noticed-on", noticedOn.map(LocalDate::toString).orElse(""),
                            "meeting-on", meetingOn.map(LocalDate::toString).orElse("")));
        }
        return List.of();
    }

    private static void requireAnyRole(SignedIn who, Cycle cycle) {
        if (ROLES.stream().noneMatch(role -> who.may(role, cycle.unitId()))) {
            throw new NotInSight("cycle", cycle.id());
        }
    }

    private Optional<Overriding> rule(Cycle cycle, String step) {
        return cycles.framework(cycle).step(step).flatMap(ReviewFramework.Step::override);
    }

    private static Optional<LocalDate> day(String field, String typed, List<Refusal> refusals) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            refusals.add(Refusal.at(field, "cycle.plan.no-date", typed.strip()));
            return Optional.empty();
        }
    }

    private Cycle found(UUID cycleId) {
        return cycles.find(cycleId).orElseThrow(() -> new NotInSight("cycle", cycleId));
    }
}
