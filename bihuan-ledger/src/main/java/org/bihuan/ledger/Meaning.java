package org.bihuan.ledger;

import java.util.Locale;

/** What a column of a ledger holds; the union of the columns that offices use. */
public enum Meaning {
    NUMBER,
    SOURCE,
    CATEGORY,
    FINDING,
    MANIFESTATION,
    CAUSE,
    GOAL,
    TASK,
    MEASURE,
    INDICATOR,
    SPONSOR,
    LEAD_UNIT,
    OWNER,
    CO_UNITS,
    CONTACT,
    START,
    DUE,
    /** Each stage with its day, a line each. */
    STAGES,
    DEADLINE_TYPE,
    PROGRESS,
    OUTCOME,
    EVIDENCE,
    VERIFICATION,
    VERIFIER,
    STATE,
    CLOSED_ON,
    PUBLICITY,
    REMARK,
    /** A column whose heading says nothing that we know; what stands in it is kept as it is. */
    OTHER;

    /** As in {@code lead-unit}: stands in reports, in data and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean namesParties() {
        return switch (this) {
            case SPONSOR, LEAD_UNIT, OWNER, CO_UNITS, VERIFIER -> true;
            default -> false;
        };
    }

    boolean namesTimes() {
        return this == DUE || this == START || this == CLOSED_ON;
    }

    /** Whether a row that says nothing but this is an item. */
    boolean makesItem() {
        return this == FINDING || this == TASK || this == MEASURE || this == GOAL;
    }
}
