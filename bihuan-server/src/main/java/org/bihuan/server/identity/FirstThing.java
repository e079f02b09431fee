package org.bihuan.server.identity;

/** What somebody has to do before he may do anything else. */
public enum FirstThing {
    NOTHING,
    /** The password was given by an administrator and is known to two people. */
    REPLACE_START_PASSWORD,
    /** The password is older than the rules allow. */
    REPLACE_OLD_PASSWORD,
    /** The rules ask for a second factor and there is none yet. */
    SET_UP_SECOND_FACTOR
}
