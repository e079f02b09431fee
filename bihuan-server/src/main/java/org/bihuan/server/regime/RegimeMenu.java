package org.bihuan.server.regime;

import java.util.List;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class RegimeMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return List.of(new MenuEntry(60, Said.of("framework.menu"), "file", "/frameworks"));
    }
}
