package org.bihuan.server.auditing;

import java.util.List;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class LogMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return Sight.current().audited().isEmpty()
                ? List.of()
                : List.of(new MenuEntry(80, Said.of("auditing.menu"), "ledger", "/log"));
    }
}
