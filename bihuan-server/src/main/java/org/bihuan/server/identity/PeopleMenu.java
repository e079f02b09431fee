package org.bihuan.server.identity;

import java.util.List;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class PeopleMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return Sight.current().administered().isEmpty()
                ? List.of()
                : List.of(
                        new MenuEntry(
                                90, Said.of("identity.menu.people"), "people", "/admin/people"));
    }
}
