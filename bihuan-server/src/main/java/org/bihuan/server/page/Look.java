package org.bihuan.server.page;

/** What somebody chose for his own eyes; kept in a cookie, never in the database. */
public record Look(Language language, Theme theme, TextSize textSize) {

    public static Look usual() {
        return new Look(Language.ZH, Theme.AUTO, TextSize.NORMAL);
    }

    public Look in(Language other) {
        return new Look(other, theme, textSize);
    }

    public Look in(Theme other) {
        return new Look(language, other, textSize);
    }

    public Look in(TextSize other) {
        return new Look(language, theme, other);
    }
}
