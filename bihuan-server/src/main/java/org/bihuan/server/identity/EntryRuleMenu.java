package org.bihuan.server.identity;

import java.util.List;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class EntryRuleMenu implements MenuEntries {

    private final EntryRuleKeeping keeping;

    EntryRuleMenu(EntryRuleKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return keeping.isReadBy(viewer.accountId())
                ? List.of(
                        new MenuEntry(91, Said.of("identity.rules"), "admin", EntryRulePages.HERE))
                : List.of();
    }
}
