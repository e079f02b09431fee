package org.bihuan.ledger;

/**
 * A time that was recognised in a due phrase.
 *
 * @param start in the phrase, inclusive, UTF-16
 * @param end in the phrase, exclusive
 */
record FoundTime(Due.When when, int start, int end) {}
