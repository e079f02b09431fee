package org.bihuan.server.roster;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.SupervisionRequest;
import org.bihuan.server.organisation.SupervisionRequestRows;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole roster that somebody administers. */
@Component
class RosterBooks {

    private final Units units;
    private final Teams teams;
    private final SupervisionRequestRows requests;

    RosterBooks(Units units, Teams teams, SupervisionRequestRows requests) {
        this.units = units;
        this.teams = teams;
        this.requests = requests;
    }

    @Transactional(readOnly = true)
    public RosterBook of(SignedIn who) {
        List<UUID> administered = who.unitsBy(Duty.SYSTEM_ADMINISTRATOR);
        return new RosterBook(
                units.tree(administered),
                teams.members(administered),
                teams.seats(administered),
                teams.departments(administered),
                teams.roles(administered),
                teams.supervisionsBy(administered),
                requests.waitingBy(administered).stream().map(SupervisionRequest::wanted).toList());
    }
}
