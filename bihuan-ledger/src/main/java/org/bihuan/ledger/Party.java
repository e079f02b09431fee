package org.bihuan.ledger;

/**
 * Somebody whom a cell names.
 *
 * @param name as written
 * @param kind what the name looks like
 * @param part what the cell says of the part played, as in {@code 牵头}; often empty
 * @param start of the name within the cell, UTF-16 offset
 * @param end the offset behind it
 * @param certain false where names run together and could be parted in another way
 */
public record Party(String name, Kind kind, String part, int start, int end, boolean certain) {

    /** What a name looks like. */
    public enum Kind {
        PERSON,
        UNIT,
        /** An office rather than the one who holds it, as in {@code 书记}. */
        ROLE,
        /** As in {@code 各部门}: nobody in particular. */
        EVERYBODY,
        UNKNOWN
    }
}
