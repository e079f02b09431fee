package org.bihuan.server.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cycles that a notice from above begins, and their days as both sides see them. */
@Service
public class NoticedCycles {

    private final Cycles cycles;
    private final GateRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    NoticedCycles(Cycles cycles, GateRows rows, AuditTrail audit, Ids ids, Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In a unit that {@code who} supervises; the notice counts as received today.
     *
     * @param wanted without faults: whoever calls has asked for them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cycle begin(SignedIn who, UUID unitId, NewCycle wanted) {
        if (!who.may(Role.SUPERVISOR, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        Pack pack = wanted.pack().orElseThrow();
        Cycle cycle = cycles.write(who, unitId, wanted, pack);
        CyclePlan plan = new CyclePlan(Optional.of(LocalDate.now(clock)), Optional.empty());
        keep(who, cycle, plan);
        return cycle;
    }

    /** Why a cycle like this cannot begin anywhere, by field and sentence. */
    public static List<org.bihuan.server.page.Refusal> against(NewCycle wanted) {
        return wanted.faults().stream()
                .map(fault -> org.bihuan.server.page.Refusal.at(fault.field(), fault.key()))
                .toList();
    }

    /** Whoever agreed to a later day sets it; the day of the notice stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void meetOn(SignedIn who, UUID cycleId, LocalDate day) {
        Cycle cycle =
                cycles.find(cycleId)
                        .filter(found ->
                                who.mayAny(found.unitId(), Role.ORGANISER, Role.SUPERVISOR))
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        CyclePlan before = rows.plan(cycleId).orElse(CyclePlan.NONE);
        keep(who, cycle, new CyclePlan(before.noticedOn(), Optional.of(day)));
    }

    private void keep(SignedIn who, Cycle cycle, CyclePlan plan) {
        rows.insert(cycle, ids.next(), plan, who.personId(), clock.instant());
        audit.append(
                cycle.unitId(),
                who.personId(),
                "cycle.planned",
                "cycle",
                cycle.id(),
                Map.of(
                        "noticed-on", plan.noticedOn().map(LocalDate::toString).orElse(""),
                        "meeting-on", plan.meetingOn().map(LocalDate::toString).orElse("")));
    }

    /** The newest plan of each of these cycles, of those that have one and are in sight. */
    @Transactional(readOnly = true)
    public Map<UUID, CyclePlan> plans(Collection<UUID> cycleIds) {
        return rows.plans(cycleIds);
    }
}
