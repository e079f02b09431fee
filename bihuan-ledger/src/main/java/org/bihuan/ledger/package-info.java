/**
 * Ledgers (整改台账) as offices keep them, in workbooks and tables: which column means what, which rows
 * are items, what a due phrase says, who is named. Nothing is filled in that the file does not say;
 * what is not understood is refused with its place or asked about.
 *
 * <p>Read first: {@link org.bihuan.ledger.LedgerReader}, {@link org.bihuan.ledger.LedgerReading},
 * {@link org.bihuan.ledger.DuePhrases}. This package knows tables, not files, servers or people's
 * accounts. The trap: a number in a due column may be a day, a month, or Excel's idea of 2026.10.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.ledger;
