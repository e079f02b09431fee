package org.bihuan.server.selfcheck;

import java.util.List;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class SelfCheckMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        Sight sight = Sight.current();
        return sight.audited().isEmpty() && sight.administered().isEmpty()
                ? List.of()
                : List.of(new MenuEntry(85, Said.of("selfcheck.menu"), "tick", "/self-check"));
    }
}
