package org.bihuan.server.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cycles in the current sight. */
@Service
public class Cycles {

    private final CycleRows rows;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    /** By text: the cycles of many units run under the same few frameworks. */
    private final Map<String, Pack> read = new ConcurrentHashMap<>();

    Cycles(CycleRows rows, Organisation organisation, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Cycle> find(UUID cycleId) {
        return rows.find(cycleId);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> ofUnit(UUID unitId) {
        return rows.ofUnits(List.of(unitId));
    }

    /**
     * Of all these units by one question: unit after unit in the order given, the newest of each
     * first.
     */
    @Transactional(readOnly = true)
    public List<Cycle> ofUnits(List<UUID> units) {
        Map<UUID, List<Cycle>> byUnit =
                rows.ofUnits(units).stream().collect(Collectors.groupingBy(Cycle::unitId));
        return units.stream()
                .distinct()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .toList();
    }

    /** The newest cycle of each of these units, of so many of them at most, by unit. */
    @Transactional(readOnly = true)
    List<Cycle> newestOfEachUnit(Collection<UUID> units, int most) {
        return rows.newestOfEachUnit(units, most);
    }

    /**
     * The framework as it was when the cycle began, or when somebody took a later version, whatever
     * the product ships today.
     */
    @Transactional(readOnly = true)
    public ReviewFramework framework(Cycle cycle) {
        return pack(cycle).framework();
    }

    /** The same with its text. */
    @Transactional(readOnly = true)
    Pack pack(Cycle cycle) {
        return rows.frozen(cycle.id())
                .map(text -> read.computeIfAbsent(text, Pack::of))
                .orElseThrow(() -> new NotInSight("cycle", cycle.id()));
    }

    /** Begins a cycle in a unit of which {@code who} is organiser. */
    @Transactional
    public Beginning begin(SignedIn who, UUID unitId, NewCycle typed) {
        if (!who.may(Role.ORGANISER, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        List<NewCycle.Fault> faults = new ArrayList<>(typed.faults());
        if (!organisation.isOpen(unitId)) {
            faults.add(NewCycle.Fault.UNIT_ENDED);
        }
        if (!faults.isEmpty()) {
            return new Beginning.Refused(faults);
        }
        return new Beginning.Begun(write(who, unitId, typed, typed.pack().orElseThrow()));
    }

    /** Without asking who may; a faultless cycle and what it is run by. */
    Cycle write(SignedIn who, UUID unitId, NewCycle typed, Pack pack) {
        Cycle cycle =
                new Cycle(
                        ids.next(),
                        unitId,
                        pack.framework().id(),
                        Integer.toString(pack.framework().version()),
                        typed.title().strip(),
                        typed.period().strip(),
                        typed.theme().strip());
        Instant now = clock.instant();
        rows.insert(cycle, now);
        rows.freeze(cycle, pack.yaml(), now);
        audit.append(
                unitId,
                who.personId(),
                "cycle.begun",
                "cycle",
                cycle.id(),
                Map.of("framework", pack.framework().reference()),
                Content.of(cycle.id())
                        .text("title", cycle.title())
                        .text("period", cycle.period())
                        .text("theme", cycle.theme()));
        return cycle;
    }

    /** Whether somebody noted a step of this kind by hand. */
    @Transactional(readOnly = true)
    public boolean isNoted(Cycle cycle, StepKind kind) {
        List<String> noted = rows.notes(cycle.id()).stream().map(StepNote::step).toList();
        return framework(cycle).steps().stream()
                .anyMatch(step -> step.kind() == kind && noted.contains(step.code()));
    }

    @Transactional(readOnly = true)
    List<StepNote> notes(Cycle cycle) {
        return rows.notes(cycle.id());
    }

    /** Notes that a step was done; a note that stands already stays as it is. */
    @Transactional
    public void noteStep(SignedIn who, UUID cycleId, String step, LocalDate doneOn) {
        Cycle cycle = organised(who, cycleId);
        requireStep(cycle, step);
        rows.insertNote(
                cycle, new StepNote(ids.next(), step, doneOn), who.personId(), clock.instant());
        audit.append(
                cycle.unitId(),
                who.personId(),
                "cycle.step-noted",
                "cycle",
                cycle.id(),
                Map.of("step", step, "done-on", doneOn.toString()));
    }

    @Transactional
    public void withdrawNote(SignedIn who, UUID cycleId, String step) {
        Cycle cycle = organised(who, cycleId);
        rows.withdrawNote(cycle.id(), step, clock.instant());
        audit.append(
                cycle.unitId(),
                who.personId(),
                "cycle.step-note-withdrawn",
                "cycle",
                cycle.id(),
                Map.of("step", step));
    }

    private Cycle organised(SignedIn who, UUID cycleId) {
        return rows.find(cycleId)
                .filter(cycle -> who.may(Role.ORGANISER, cycle.unitId()))
                .orElseThrow(() -> new NotInSight("cycle", cycleId));
    }

    private void requireStep(Cycle cycle, String code) {
        if (framework(cycle).steps().stream().noneMatch(step -> step.code().equals(code))) {
            throw new NotInSight("step " + code + " of cycle", cycle.id());
        }
    }
}
