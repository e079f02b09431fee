package org.bihuan.server.page;

import java.util.List;

/** A feature's contribution to the left menu; every bean of this type is asked. */
public interface MenuEntries {
    List<MenuEntry> entriesFor(Viewer viewer);
}
