package org.bihuan.server.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days that are set for steps of a cycle; they go before those that the framework counts. Setting
 * one again takes the place of the one before.
 */
@Service
public class CycleDays {

    private final Cycles cycles;
    private final CycleDayRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CycleDays(Cycles cycles, CycleDayRows rows, AuditTrail audit, Ids ids, Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that stand, by day. */
    @Transactional(readOnly = true)
    public List<CycleDay> of(Cycle cycle) {
        return rows.of(cycle.id());
    }

    /** The step of this kind in the cycle's framework. */
    @Transactional(readOnly = true)
    public Optional<String> step(Cycle cycle, StepKind kind) {
        return cycles.framework(cycle).steps().stream()
                .filter(step -> step.kind() == kind)
                .map(ReviewFramework.Step::code)
                .findFirst();
    }

    /**
     * @param words at most 300 characters
     */
    @Transactional
    public void set(SignedIn who, UUID cycleId, String step, LocalDate day, String words) {
        Cycle cycle = organised(who, cycleId);
        rows.withdraw(cycleId, step, who.personId(), clock.instant());
        CycleDay set = new CycleDay(ids.next(), step, day, words);
        rows.insert(cycle, set, who.personId(), clock.instant());
        audit.append(
                cycle.unitId(),
                who.personId(),
                "cycle.day-set",
                "cycle",
                cycleId,
                Map.of("step", step, "day", day.toString()));
    }

    /** From now on the framework's counting holds again. */
    @Transactional
    public void withdraw(SignedIn who, UUID cycleId, String step) {
        Cycle cycle = organised(who, cycleId);
        if (rows.withdraw(cycleId, step, who.personId(), clock.instant()) > 0) {
            audit.append(
                    cycle.unitId(),
                    who.personId(),
                    "cycle.day-withdrawn",
                    "cycle",
                    cycleId,
                    Map.of("step", step));
        }
    }

    private Cycle organised(SignedIn who, UUID cycleId) {
        return cycles.find(cycleId)
                .filter(cycle -> who.may(Role.ORGANISER, cycle.unitId()))
                .orElseThrow(() -> new NotInSight("cycle", cycleId));
    }
}
