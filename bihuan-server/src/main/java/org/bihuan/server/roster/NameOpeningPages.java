package org.bihuan.server.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Dated;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.organisation.UnitHistory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a unit was called and its people are called, with the salts, for whoever keeps their names.
 * The log itself stays out of his sight: the auditor hands it to whoever compares.
 */
@Controller
class NameOpeningPages {
    private final UnitKeeping units;
    private final Teams teams;
    private final Salts salts;

    NameOpeningPages(UnitKeeping units, Teams teams, Salts salts) {
        this.units = units;
        this.teams = teams;
        this.salts = salts;
    }

    @GetMapping(RosterAddresses.PEOPLE + "/units/{unitId}/openings")
    ResponseEntity<byte[]> openings(SignedIn who, @PathVariable UUID unitId) {
        UnitKeeping.require(who, unitId);
        UnitHistory unit =
                units.tree(who).find(unitId).orElseThrow(() -> new NotInSight("unit", unitId));
        Map<UUID, List<String>> names = new HashMap<>();
        names.put(unitId, unit.names().stream().map(Dated::value).toList());
        teams.members(List.of(unitId))
                .forEach(member -> names.put(member.id(), List.of(member.name())));
        return OpeningPages.named(unit.code(), salts.openingsOfWordings(unitId, names));
    }
}
