package org.bihuan.server.cycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a cycle: attachments of its report, noted by hand where nothing else knows. */
@Service
class CyclePapers {

    private final Cycles cycles;
    private final PaperRows rows;
    private final List<PaperKeeper> keepers;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CyclePapers(
            Cycles cycles,
            PaperRows rows,
            List<PaperKeeper> keepers,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.keepers = keepers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the framework's order. */
    @Transactional(readOnly = true)
    public List<Attachment> attachments(Cycle cycle) {
        return new Attachments(
                        cycle,
                        cycles.framework(cycle),
                        keepers,
                        cycles.notes(cycle),
                        rows.marks(cycle.id()),
                        clock.getZone())
                .all();
    }

    /**
     * @throws NotInSight if {@code who} is not the organiser, or nothing is noted by hand there
     */
    @Transactional
    public void attach(SignedIn who, UUID cycleId, String code) {
        Cycle cycle = organised(who, cycleId, code);
        if (rows.insert(cycle, ids.next(), code, who.personId(), clock.instant()) > 0) {
            note(who, cycle, "cycle.paper-attached", code);
        }
    }

    /**
     * @throws NotInSight as {@link #attach}
     */
    @Transactional
    public void withdraw(SignedIn who, UUID cycleId, String code) {
        Cycle cycle = organised(who, cycleId, code);
        if (rows.withdraw(cycleId, code, who.personId(), clock.instant()) > 0) {
            note(who, cycle, "cycle.paper-withdrawn", code);
        }
    }

    private Cycle organised(SignedIn who, UUID cycleId, String code) {
        return cycles.find(cycleId)
                .filter(cycle -> who.may(Role.ORGANISER, cycle.unitId()))
                .filter(cycle ->
                        attachments(cycle).stream()
                                .anyMatch(one -> one.code().equals(code) && one.byHand()))
                .orElseThrow(() -> new NotInSight("attachment " + code + " of cycle", cycleId));
    }

    private void note(SignedIn who, Cycle cycle, String action, String code) {
        audit.append(
                cycle.unitId(), who.personId(), action, "cycle", cycle.id(), Map.of("paper", code));
    }
}
