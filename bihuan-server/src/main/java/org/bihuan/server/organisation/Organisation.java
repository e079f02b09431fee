package org.bihuan.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs where. What is not in the current sight is not there: a foreign unit has no people.
 */
@Service
public class Organisation {

    private final OrganisationRows rows;
    private final UnitRows units;
    private final Ids ids;
    private final Clock clock;

    Organisation(OrganisationRows rows, UnitRows units, Ids ids, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** All people of a unit by name, each with the post held today. */
    @Transactional(readOnly = true)
    public List<Person> people(UUID unitId) {
        return rows.people(unitId, LocalDate.now(clock));
    }

    /** A unit as it is today. */
    @Transactional(readOnly = true)
    public Optional<Unit> unit(UUID unitId) {
        return units.unit(unitId, LocalDate.now(clock));
    }

    /** Those of the units that are in sight, by name. */
    @Transactional(readOnly = true)
    public List<Unit> byName(Collection<UUID> ids) {
        return units.units(ids, LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    /** Whether a unit works today; one that has ended is only read. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID unitId) {
        return units.isOpen(unitId, LocalDate.now(clock));
    }

    /** The name of a person in sight, of whatever unit. */
    @Transactional(readOnly = true)
    public Optional<String> personName(UUID personId) {
        return rows.personName(personId);
    }

    /** The names of people in sight, of whatever units. */
    @Transactional(readOnly = true)
    public Map<UUID, String> personNames(Collection<UUID> people) {
        return rows.personNames(people);
    }

    /** All seats of a unit, past and present, the newest first. */
    @Transactional(readOnly = true)
    public List<Seat> seats(UUID unitId) {
        return rows.seats(unitId);
    }

    /** From today on, with a code of ours. It must be administered in the current sight. */
    @Transactional
    public void addUnit(Unit unit) {
        Instant now = now();
        LocalDate today = LocalDate.now(clock);
        while (!units.insert(unit.id(), units.nextCode(), unit.sample(), now)) {
            // Somebody typed that code for another unit; the next one is free or nearer to free.
        }
        units.name(unit.id(), unit.name(), today, now);
        units.state(unit.id(), UnitHistory.Standing.OPEN, today, now);
        units.place(unit.id(), unit.parentId(), today, now);
    }

    @Transactional
    public Person addPerson(UUID unitId, String name) {
        Person person = new Person(ids.next(), name, Optional.empty());
        rows.insert(unitId, person, now());
        return person;
    }

    @Transactional
    public Seat addSeat(UUID unitId, UUID personId, String title, LocalDate from) {
        return addSeat(unitId, personId, title, TeamRole.OUTSIDE, from);
    }

    @Transactional
    public Seat addSeat(
            UUID unitId, UUID personId, String title, TeamRole teamRole, LocalDate from) {
        Seat seat =
                new Seat(
                        unitId,
                        ids.next(),
                        personId,
                        title,
                        teamRole,
                        Optional.empty(),
                        from,
                        Optional.empty());
        rows.insert(seat);
        return seat;
    }

    @Transactional
    public void endSeat(UUID unitId, UUID seatId, LocalDate lastDay) {
        rows.endSeat(unitId, seatId, lastDay);
    }

    private Instant now() {
        return clock.instant();
    }
}
