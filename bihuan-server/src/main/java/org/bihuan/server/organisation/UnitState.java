package org.bihuan.server.organisation;

/** Whether a unit works, or has ended and is only read. */
public enum UnitState {
    OPEN,
    /** It is no more. */
    CLOSED,
    /** It went into another unit. */
    MERGED
}
