package org.bihuan.server.identity;

import java.util.List;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class ProposalMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        Sight sight = Sight.current();
        return sight.administered().isEmpty() && sight.audited().isEmpty()
                ? List.of()
                : List.of(
                        new MenuEntry(
                                88, Said.of("identity.proposals"), "second", "/admin/proposals"));
    }
}
