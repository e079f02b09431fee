package org.bihuan.server.roster;

/** How far a workbook has come. */
public enum ImportState {
    /** Read, and compared with the roster. */
    CHECKING,
    /** Has faults; nothing was changed. */
    REFUSED,
    /** May be carried out; nothing is changed yet. */
    READY,
    /** Carried out at this moment. */
    WRITING,
    DONE,
    /** Broke off; nothing was changed. */
    FAILED
}
