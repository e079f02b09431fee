package org.bihuan.server.suggestion;

import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The words of the suggestions that somebody may read and of what was answered, with their salts:
 * with them they can be checked against the unit's log.
 */
@Controller
class SuggestionOpeningPages {

    private final Suggestions suggestions;
    private final Cycles cycles;
    private final Salts salts;

    SuggestionOpeningPages(Suggestions suggestions, Cycles cycles, Salts salts) {
        this.suggestions = suggestions;
        this.cycles = cycles;
        this.salts = salts;
    }

    @GetMapping("/cycles/{id}/suggestions/openings")
    ResponseEntity<byte[]> openings(SignedIn who, @PathVariable UUID id) {
        Cycle cycle =
                cycles.find(id)
                        .filter(found -> SuggestionAccess.maySee(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", id));
        return OpeningPages.named(
                id, salts.openingsOfWordings(cycle.unitId(), suggestions.wordings(who, cycle)));
    }
}
