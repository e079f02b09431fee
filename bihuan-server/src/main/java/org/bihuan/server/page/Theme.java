package org.bihuan.server.page;

import java.util.Locale;

/** Light, dark, or what the desktop says. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
