package org.bihuan.server.mail;

import java.util.List;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.springframework.stereotype.Component;

@Component
class MailMenu implements MenuEntries {
    private final Organisation organisation;

    MailMenu(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public List<MenuEntry> entriesFor(Viewer viewer) {
        boolean keeps =
                Sight.current().administered().stream()
                        .flatMap(unit -> organisation.unit(unit).stream())
                        .map(Unit::parentId)
                        .anyMatch(parent -> parent.isEmpty());
        return keeps
                ? List.of(new MenuEntry(93, Said.of("mailing.menu"), "admin", MailPages.PLACE))
                : List.of();
    }
}
