package org.bihuan.framework;

/** What a step is about, whatever a framework calls it; tells the product which page serves it. */
public enum StepKind {
    NOTICE,
    STUDY,
    OPINIONS,
    TALKS,
    STATEMENTS,
    REVIEW,
    MEETING,
    REPORT,
    LEDGER,
    PUBLICATION,
    CLOSE_OUT,
    EFFECTIVENESS,
    CARRY_OVER,
    /** Nothing that the product knows of; people note it by hand. */
    OTHER
}
