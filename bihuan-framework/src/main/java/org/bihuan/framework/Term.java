package org.bihuan.framework;

/** A word of the screens that differs from regime to regime. */
public enum Term {
    REVIEW,
    NOTICE,
    UNIT,
    TEAM,
    HEAD,
    MEMBER,
    SUPERVISOR,
    DIMENSION,
    STUDY,
    OPINION,
    TALK,
    STATEMENT,
    FINDING,
    CAUSE,
    MEASURE,
    PROMISE,
    MEETING,
    MINUTES,
    CRITICISM,
    QUORUM,
    LEDGER,
    EVIDENCE,
    VERIFICATION,
    CLOSE_OUT,
    EFFECTIVENESS_CHECK,
    RECURRENCE,
    REPORT,
    PUBLICATION;

    /** Key of the usual word in {@code i18n/framework-term/messages}. */
    public String messageKey() {
        return "framework-term." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
