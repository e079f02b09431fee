package org.bihuan.server.roster;

import org.bihuan.server.page.Said;

/** A file that is no workbook, or none that we open. */
final class UnreadableWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    private final Said why;

    UnreadableWorkbook(String key, Object... arguments) {
        super(key);
        this.why = Said.of(key, arguments);
    }

    Said why() {
        return why;
    }
}
