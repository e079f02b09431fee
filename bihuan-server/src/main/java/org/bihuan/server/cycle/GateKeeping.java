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

    static final int LEAST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final Cycles cycles;
    private final CycleGates gates;
    private final GateRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    GateKeeping(
            Cycles cycles,
            CycleGates gates,
            GateRows rows,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.cycles = cycles;
        this.gates = gates;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** In which role somebody may let a step go on; the head before the level above. */
    static Optional<Role> mayOverride(SignedIn who, UUID unitId) {
        if (who.may(Role.HEAD, unitId)) {
            return Optional.of(Role.HEAD);
        }
        return who.may(Role.SUPERVISOR, unitId) ? Optional.of(Role.SUPERVISOR) : Optional.empty();
    }

    /**
     * @param words says a sentence in the language that is kept with the override
     * @return why not; empty when it was done
     */
    @Transactional
    public List<Refusal> override(
            SignedIn who, UUID cycleId, String step, String reason, Function<Said, String> words) {
        Cycle cycle = found(cycleId);
        Role role =
                mayOverride(who, cycle.unitId())
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        String field = "reason-" + step;
        String why = reason.strip();
        List<Refusal> refusals = new ArrayList<>();
        if (why.codePointCount(0, why.length()) < LEAST_REASON) {
            refusals.add(Refusal.at(field, "cycle.override.reason-short", LEAST_REASON));
        } else if (why.length() > LONGEST_REASON) {
            refusals.add(Refusal.at(field, "cycle.override.reason-long", LONGEST_REASON));
        }
        List<Blocker> against = gates.against(cycle, step);
        if (against.isEmpty()) {
            refusals.add(Refusal.at(field, "cycle.override.not-shut"));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        GateOverride given =
                new GateOverride(
                        ids.next(),
                        step,
                        role,
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
                        "role", role.name(),
                        "blockers", Integer.toString(against.size())));
        return List.of();
    }

    @Transactional
    public void withdraw(SignedIn who, UUID cycleId, String step) {
        Cycle cycle = found(cycleId);
        if (mayOverride(who, cycle.unitId()).isEmpty()) {
            throw new NotInSight("cycle", cycleId);
        }
        if (rows.withdraw(cycleId, step, who.personId(), clock.instant()) > 0) {
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
        if (noticedOn.isPresent()
                && meetingOn.filter(noticedOn.get()::isAfter).isPresent()) {
            refusals.add(Refusal.at("meeting", "cycle.plan.meeting-before-notice"));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        CyclePlan plan = new CyclePlan(noticedOn, meetingOn);
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
