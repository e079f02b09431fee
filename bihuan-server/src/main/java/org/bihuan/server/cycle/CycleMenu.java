package org.bihuan.server.cycle;

import java.util.List;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

/** The newest cycle of each unit in sight, as long as they are few. */
@Component
class CycleMenu implements MenuEntries {

    /** A menu is for the eye: whoever supervises a hundred units has lists for them. */
    private static final int MOST = 8;

    private final Cycles cycles;

    CycleMenu(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return cycles.newestOfEachUnit(Sight.current().units(), MOST).stream()
                .map(cycle ->
                        new MenuEntry(
                                10,
                                Said.of("cycle.menu", cycle.title()),
                                "cycle",
                                "/cycles/" + cycle.id()))
                .toList();
    }
}
