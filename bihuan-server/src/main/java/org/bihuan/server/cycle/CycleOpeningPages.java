package org.bihuan.server.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.identity.NotInSight;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Title, period and theme of a cycle and the reasons of its upgrades with their salts, for whoever
 * may see it: with them they can be checked against the unit's log.
 */
@Controller
class CycleOpeningPages {
    private final Cycles cycles;
    private final CycleUpgrades upgrades;
    private final Salts salts;

    CycleOpeningPages(Cycles cycles, CycleUpgrades upgrades, Salts salts) {
        this.cycles = cycles;
        this.upgrades = upgrades;
        this.salts = salts;
    }

    @GetMapping("/cycles/{id}/openings")
    ResponseEntity<byte[]> openings(@PathVariable UUID id) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        Map<String, String> texts = new HashMap<>();
        texts.put(Salts.key(id, "title"), cycle.title());
        texts.put(Salts.key(id, "period"), cycle.period());
        texts.put(Salts.key(id, "theme"), cycle.theme());
        List<UUID> contents = new ArrayList<>(List.of(id));
        upgrades.reasons(cycle)
                .forEach((upgrade, reason) -> {
                    contents.add(upgrade);
                    texts.put(Salts.key(upgrade, "reason"), reason);
                });
        return OpeningPages.named(id, salts.openings(cycle.unitId(), contents, texts));
    }
}
