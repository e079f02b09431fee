/**
 * Ledgers in and out (台账导入导出): the tables that offices have come in row by row, and what one sees
 * of the ledger goes out in the form that others want.
 *
 * <p>Read first: {@code LedgerImports} (a file's way in), {@code Judge} (what a row would do),
 * {@code LedgerExports}; decision 27. It may know the ledger and everything before it.
 *
 * <p>The trap: a file is judged twice, once to say what it would do and once to do it; what is done
 * is what the second judging says. And nothing that was promised is changed by a file: a row whose
 * words differ from an item's is shown, not carried out.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.exchange;
