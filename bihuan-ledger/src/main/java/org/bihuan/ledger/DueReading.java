package org.bihuan.ledger;

/** What came of reading a due phrase. */
public sealed interface DueReading {

    record Understood(Due due) implements DueReading {}

    /** No time was found in it. */
    record NotUnderstood(String phrase) implements DueReading {}

    /** A day that no calendar has, as in {@code 2月30日}. */
    record NoSuchDay(String phrase, String part) implements DueReading {}
}
