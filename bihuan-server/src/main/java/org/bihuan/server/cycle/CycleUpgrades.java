package org.bihuan.server.cycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a later version of the framework into a running cycle, or a variant of it that the unit
 * has published since. Nothing happens by itself: without this a cycle keeps its version for ever.
 */
@Service
class CycleUpgrades {

    private static final int LEAST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    private final Cycles cycles;
    private final OwnFrameworks packs;
    private final UpgradeRows rows;
    private final GateRows gates;
    private final CycleDayRows days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CycleUpgrades(
            Cycles cycles,
            OwnFrameworks packs,
            UpgradeRows rows,
            GateRows gates,
            CycleDayRows days,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.cycles = cycles;
        this.packs = packs;
        this.rows = rows;
        this.gates = gates;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who may see what an upgrade would do. */
    static boolean maySee(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.SUPERVISOR);
    }

    /** The office prepares; whoever answers for the review decides. */
    static boolean mayTake(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.HEAD, Role.SUPERVISOR);
    }

    /** What the cycle may move to: later versions, and variants of what it is run by. */
    @Transactional(readOnly = true)
    public List<Pack> offered(Cycle cycle) {
        ReviewFramework now = cycles.framework(cycle);
        return packs.offered(cycle.unitId()).stream()
                .filter(pack -> isLater(now, pack.framework()))
                .toList();
    }

    private static boolean isLater(ReviewFramework now, ReviewFramework other) {
        boolean variant =
                other.base().map(ReviewFramework.Base::id).filter(now.id()::equals).isPresent();
        return other.id().equals(now.id()) ? other.version() > now.version() : variant;
    }

    /** Names of steps that something was noted under in this cycle and that the other lacks. */
    @Transactional(readOnly = true)
    public List<ReviewFramework.Step> losing(Cycle cycle, ReviewFramework other) {
        Set<String> used = new LinkedHashSet<>();
        cycles.notes(cycle).forEach(note -> used.add(note.step()));
        gates.overrides(cycle.id()).forEach(given -> used.add(given.step()));
        days.of(cycle.id()).forEach(day -> used.add(day.step()));
        return cycles.framework(cycle).steps().stream()
                .filter(step -> used.contains(step.code()))
                .filter(step -> other.step(step.code()).isEmpty())
                .toList();
    }

    /** By the upgrade. */
    @Transactional(readOnly = true)
    public Map<UUID, String> reasons(Cycle cycle) {
        return rows.reasons(cycle.id());
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<CycleUpgrade> taken(Cycle cycle) {
        return rows.of(cycle.id());
    }

    /**
     * @param reference id and version, as it was compared with
     */
    @Transactional
    public List<Refusal> take(SignedIn who, UUID cycleId, String reference, String reason) {
        Cycle cycle =
                cycles.find(cycleId)
                        .filter(found -> maySee(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        List<Refusal> refusals = new ArrayList<>();
        if (!mayTake(who, cycle.unitId())) {
            refusals.add(Refusal.at("reason", "cycle.upgrade.not-yours"));
        }
        Optional<Pack> pack =
                offered(cycle).stream()
                        .filter(one -> one.framework().reference().equals(reference))
                        .findFirst();
        if (pack.isEmpty()) {
            refusals.add(Refusal.at("to", "cycle.upgrade.not-offered"));
        }
        String why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > LONGEST_REASON) {
            refusals.add(
                    Refusal.at(
                            "reason", "cycle.upgrade.reason.range", LEAST_REASON, LONGEST_REASON));
        }
        if (!refusals.isEmpty() || pack.isEmpty()) {
            return refusals;
        }
        int serial = rows.of(cycleId).size() + 1;
        UUID id = ids.next();
        rows.insert(cycle, id, serial, pack.get(), why, who.personId(), clock.instant());
        audit.append(
                cycle.unitId(),
                who.personId(),
                "cycle.upgraded",
                "cycle",
                cycleId,
                Map.of(
                        "before",
                        cycle.frameworkId() + "@" + cycle.frameworkVersion(),
                        "after",
                        reference),
                Content.of(id).text("reason", why));
        return List.of();
    }
}
