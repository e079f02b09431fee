package org.bihuan.server.page;

/**
 * One line of the left menu.
 *
 * @param order place in the menu, small first; home is 0, the ledger 30, administration 90
 * @param icon name of a drawing of {@code part/icon.jte}
 * @param href also the beginning of every address that belongs under this entry
 */
public record MenuEntry(int order, Said label, String icon, String href) {

    /** Whether {@code path} is this entry's place or below it. */
    public boolean holds(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
