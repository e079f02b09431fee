package org.bihuan.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final Ids ids;
    private final Clock clock;

    Organisation(OrganisationRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** All people of a unit by name, each with the post held today. */
    @Transactional(readOnly = true)
    public List<Person> people(UUID unitId) {
        return rows.people(unitId, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unit(UUID unitId) {
        return rows.unit(unitId);
    }

    /** The name of a person in sight, of whatever unit. */
    @Transactional(readOnly = true)
    public Optional<String> personName(UUID personId) {
        return rows.personName(personId);
    }

    /** All seats of a unit, past and present, the newest first. */
    @Transactional(readOnly = true)
    public List<Seat> seats(UUID unitId) {
        return rows.seats(unitId);
    }

    /** The unit must be administered in the current sight. */
    @Transactional
    public void addUnit(Unit unit) {
        rows.insert(unit, now());
    }

    @Transactional
    public Person addPerson(UUID unitId, String name) {
        Person person = new Person(ids.next(), name, Optional.empty());
        rows.insert(unitId, person, now());
        return person;
    }

    @Transactional
    public Seat addSeat(UUID unitId, UUID personId, String title, LocalDate from) {
        Seat seat = new Seat(ids.next(), personId, title, from, Optional.empty());
        rows.insert(unitId, seat);
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
