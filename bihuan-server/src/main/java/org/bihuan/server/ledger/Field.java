package org.bihuan.server.ledger;

import java.util.Locale;

/** The fields that people fill in, in the order of the forms. */
public enum Field {
    MEASURE,
    FINDINGS,
    OWNER,
    DUE,
    INDICATOR_NAME,
    INDICATOR_UNIT,
    BASELINE,
    DIRECTION,
    TARGET,
    EVIDENCE_KIND,
    VERIFIER,
    NOTE,
    READING,
    KIND,
    SHOWS,
    FILE,
    WORDS,
    DEADLINE,
    STAGES,
    SPONSOR,
    LEAD_UNIT,
    HELPING_UNITS,
    CAUSE,
    CAUSE_DUE,
    REASON,
    TO_ON,
    TO_OWNER,
    TO_VERIFIER,
    INTO,
    PARTS,
    RESUME_REASON,
    DECLINE_REASON,
    STAGE,
    LOOK,
    NEXT_ON,
    RESULT,
    LATER_LOOK,
    DAY,
    PLACE,
    PEOPLE,
    FOUND,
    FOLLOW_UP,
    BEFORE,
    TITLE;

    /** As it stands in forms and message keys, such as {@code indicator-name}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
