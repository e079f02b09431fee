package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's post (职务), and what it makes of him in the team.
 *
 * @param order place in the order of the team, from 1
 * @param until the last day in it; empty while nobody knows one
 */
public record Seat(
        UUID unitId,
        UUID id,
        UUID personId,
        String title,
        TeamRole teamRole,
        Optional<Integer> order,
        LocalDate from,
        Optional<LocalDate> until) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
