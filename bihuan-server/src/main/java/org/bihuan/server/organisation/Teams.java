package org.bihuan.server.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People with what they hold, over all units in sight or in one. It checks nothing: whoever calls
 * has decided, and writes the audit entry in the same transaction.
 */
@Service
public class Teams {

    private final TeamRows rows;
    private final OrganisationRows seats;
    private final Clock clock;

    Teams(TeamRows rows, OrganisationRows seats, Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.clock = clock;
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<Member> members(Collection<UUID> units) {
        return rows.members(units);
    }

    /** Past, present and planned, the oldest first; the same for the three below. */
    @Transactional(readOnly = true)
    public List<Seat> seats(Collection<UUID> units) {
        return rows.seats(units);
    }

    @Transactional(readOnly = true)
    public List<Department> departments(Collection<UUID> units) {
        return rows.departments(units);
    }

    /** Without those that were ended at once. */
    @Transactional(readOnly = true)
    public List<RoleTerm> roles(Collection<UUID> units) {
        return rows.roles(units);
    }

    /** Of people of these units, whatever they supervise; without those that were ended at once. */
    @Transactional(readOnly = true)
    public List<Supervision> supervisionsBy(Collection<UUID> units) {
        return rows.supervisionsBy(units);
    }

    /** Of this very unit, whoever supervises; without those that were ended at once. */
    @Transactional(readOnly = true)
    public List<Supervision> supervisionsOf(UUID unitId) {
        return rows.supervisionsOf(unitId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Member member) {
        rows.insert(member, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(UUID unitId, UUID personId, String name) {
        rows.rename(unitId, personId, name);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Seat seat) {
        seats.insert(seat);
    }

    /** What it makes of him in the team, his place in the order, and the last day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Seat seat) {
        rows.update(seat);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Department department) {
        rows.insert(department);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endDepartment(UUID unitId, UUID id, Optional<LocalDate> lastDay) {
        rows.endDepartment(unitId, id, lastDay);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(RoleTerm role) {
        rows.insert(role);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endRole(UUID unitId, UUID id, Optional<LocalDate> lastDay) {
        rows.endRole(unitId, id, lastDay);
    }

    /** At once; the rights go with the next request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopRole(UUID unitId, UUID id) {
        rows.stopRole(unitId, id, clock.instant());
    }

    /** Earlier than until now; a later day takes two persons. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSupervision(UUID unitId, UUID id, Optional<LocalDate> lastDay) {
        rows.endSupervision(unitId, id, lastDay);
    }

    /** At once; the rights go with the next request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopSupervision(UUID unitId, UUID id) {
        rows.stopSupervision(unitId, id, clock.instant());
    }
}
