package org.bihuan.server.ledger;

/**
 * How much is taken at once; shown in the refusals. Lengths in UTF-16 code units, sizes in bytes.
 *
 * @param line names, units
 * @param passage measures, notes, opinions
 * @param fileBytes of one evidence file
 * @param files of one item
 */
record Limits(int line, int passage, long fileBytes, int files) {
    static final Limits USUAL = new Limits(200, 4_000, 20L * 1024 * 1024, 50);
}
