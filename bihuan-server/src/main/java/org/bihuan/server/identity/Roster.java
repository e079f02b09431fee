package org.bihuan.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.Unit;

/** A unit as its system administrator keeps it. */
record Roster(
        Unit unit,
        List<Person> people,
        List<Seat> seats,
        List<AccountRows.Kept> accounts,
        List<AccountRows.KeptGrant> grants) {

    Person person(UUID personId) {
        return people.stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .orElseThrow(() -> new NotInSight("person", personId));
    }

    Optional<AccountRows.Kept> accountOf(UUID personId) {
        return accounts.stream().filter(account -> account.personId().equals(personId)).findFirst();
    }

    List<Seat> seatsOf(UUID personId) {
        return seats.stream().filter(seat -> seat.personId().equals(personId)).toList();
    }

    List<AccountRows.KeptGrant> grantsOf(UUID personId) {
        return grants.stream().filter(grant -> grant.personId().equals(personId)).toList();
    }
}
