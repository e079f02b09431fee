package org.bihuan.server.roster;

import java.util.Locale;

/** A column of a sheet; its titles are {@code roster.column.…}. */
enum Column {
    UNIT_CODE(Kind.CODE),
    UNIT_NAME(Kind.NAME),
    PARENT_CODE(Kind.CODE),
    SINCE(Kind.DAY),
    CHANGE_DAY(Kind.DAY),
    END_DAY(Kind.DAY),
    INTO_CODE(Kind.CODE),
    PERSON_CODE(Kind.CODE),
    PERSON_NAME(Kind.NAME),
    POST(Kind.NAME),
    TEAM_ROLE(Kind.WORD),
    TEAM_ORDER(Kind.NUMBER),
    DEPARTMENT(Kind.NAME),
    ROLE(Kind.WORD),
    SUPERVISED_CODE(Kind.CODE),
    FROM(Kind.DAY),
    UNTIL(Kind.DAY);

    /** How what stands in a cell is understood. */
    enum Kind {
        /** Upper case, half width, no blanks. */
        CODE,
        /** Words without blanks around them. */
        NAME,
        /** A date, as a date or as text. */
        DAY,
        /** A whole number. */
        NUMBER,
        /** One of a few words. */
        WORD
    }

    private final Kind kind;

    Column(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String key() {
        return "roster.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
