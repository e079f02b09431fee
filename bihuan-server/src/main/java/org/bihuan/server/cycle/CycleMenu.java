package org.bihuan.server.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

/** The newest cycle of every unit in sight. */
@Component
class CycleMenu implements MenuEntries {

    private final Cycles cycles;

    CycleMenu(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return Sight.current().units().stream()
                .sorted()
                .map(this::newest)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MenuEntry> newest(UUID unitId) {
        return cycles.ofUnit(unitId).stream()
                .findFirst()
                .map(cycle ->
                        new MenuEntry(
                                10,
                                Said.of("cycle.menu", cycle.title()),
                                "cycle",
                                "/cycles/" + cycle.id()));
    }
}
