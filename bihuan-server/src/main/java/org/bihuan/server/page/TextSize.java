package org.bihuan.server.page;

import java.util.Locale;

/** How large the letters are. */
public enum TextSize {
    NORMAL,
    LARGE,
    LARGEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
