package org.bihuan.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of units through time. It decides nothing about who asks; what is not administered in
 * the current sight cannot be changed, and what is not in sight is not there.
 */
@Service
public class Units {

    private final UnitRows rows;
    private final OrganisationRows people;
    private final AuditTrail audit;
    private final Clock clock;

    Units(UnitRows rows, OrganisationRows people, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All units in sight with all that was ever said about them. */
    @Transactional(readOnly = true)
    public UnitTree tree() {
        return new UnitTree(rows.histories());
    }

    /** Only these units of them, whatever else is in sight. */
    @Transactional(readOnly = true)
    public UnitTree tree(Collection<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        return new UnitTree(
                rows.histories().stream().filter(unit -> wanted.contains(unit.id())).toList());
    }

    /** A code that no unit has, for one whose code nobody typed. */
    @Transactional
    public String freshCode() {
        return rows.nextCode();
    }

    /**
     * Does it, unless something stands against it.
     *
     * @param by the person in whose name it is done
     * @return all reasons against it; empty if it is done
     */
    @Transactional
    public List<Refusal> change(UUID by, UnitChange change) {
        UnitTree tree = tree();
        List<Refusal> reasons = new UnitChecks(tree, LocalDate.now(clock)).of(change);
        if (!reasons.isEmpty()) {
            return reasons;
        }
        return write(by, tree, change) ? List.of() : List.of(codeTaken());
    }

    public static Refusal codeTaken() {
        return Refusal.at("code", "organisation.fault.code-taken-elsewhere");
    }

    /** Units that have none above today, whoever asks; ids and nothing else. */
    @Transactional(readOnly = true)
    public Set<UUID> tops() {
        return rows.tops(LocalDate.now(clock));
    }

    /**
     * Writes a change that was checked against {@code tree}, and applies it there.
     *
     * @return false if a unit out of sight has the code; nothing is written then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(UUID by, UnitTree tree, UnitChange change) {
        Instant now = clock.instant();
        List<UnitChange> parts = new ArrayList<>();
        switch (change) {
            case UnitChange.Create create -> {
                if (!rows.insert(create.unitId(), create.code(), false, now)) {
                    return false;
                }
                rows.name(create.unitId(), create.name(), create.from(), now);
                rows.state(create.unitId(), UnitHistory.Standing.OPEN, create.from(), now);
                rows.place(
                        create.unitId(),
                        Optional.of(create.parentId()),
                        tree.placeDay(create),
                        now);
            }
            case UnitChange.Rename rename ->
                    rows.name(rename.unitId(), rename.name(), rename.from(), now);
            case UnitChange.Move move ->
                    rows.place(move.unitId(), Optional.of(move.parentId()), move.from(), now);
            case UnitChange.Merge merge -> {
                parts.addAll(tree.movesOf(merge));
                parts.forEach(part -> write(by, tree, part));
                end(merge.unitId(), UnitState.MERGED, Optional.of(merge.intoId()), merge.from());
            }
            case UnitChange.Close close ->
                    end(close.unitId(), UnitState.CLOSED, Optional.empty(), close.from());
        }
        note(by, change);
        tree.apply(change);
        return true;
    }

    /** Whoever has a seat has it to the last day of the unit. */
    private void end(UUID unitId, UnitState state, Optional<UUID> into, LocalDate from) {
        rows.state(unitId, new UnitHistory.Standing(state, into), from, clock.instant());
        people.endSeatsOf(unitId, from);
    }

    private void note(UUID by, UnitChange change) {
        String from = change.from().toString();
        UUID unit = change.unitId();
        switch (change) {
            case UnitChange.Create(_, _, String name, UUID parent, _) ->
                    audit.append(
                            unit,
                            by,
                            "organisation.unit-created",
                            "unit",
                            unit,
                            Map.of("from", from, "parent", parent.toString()),
                            Content.of(unit).text("name", name));
            case UnitChange.Rename(_, String name, _) ->
                    audit.append(
                            unit,
                            by,
                            "organisation.unit-renamed",
                            "unit",
                            unit,
                            Map.of("from", from),
                            Content.of(unit).text("name", name));
            case UnitChange.Move(_, UUID parent, _) ->
                    audit.append(
                            unit,
                            by,
                            "organisation.unit-moved",
                            "unit",
                            unit,
                            Map.of("from", from, "parent", parent.toString()));
            case UnitChange.Merge(_, UUID into, _) ->
                    audit.append(
                            unit,
                            by,
                            "organisation.unit-merged",
                            "unit",
                            unit,
                            Map.of("from", from, "into", into.toString()));
            case UnitChange.Close _ ->
                    audit.append(
                            unit,
                            by,
                            "organisation.unit-closed",
                            "unit",
                            unit,
                            Map.of("from", from));
        }
    }
}
