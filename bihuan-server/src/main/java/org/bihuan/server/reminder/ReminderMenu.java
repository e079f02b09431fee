package org.bihuan.server.reminder;

import java.util.List;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class ReminderMenu implements MenuEntries {
    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        return Sight.current().units().isEmpty()
                ? List.of()
                : List.of(new MenuEntry(31, Said.of("reminder.menu"), "bell", ReminderPages.PLACE));
    }
}
