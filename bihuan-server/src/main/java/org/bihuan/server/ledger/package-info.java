/**
 * The rectification ledger (整改台账): findings and measures of a statement become items with an owner,
 * a date and an indicator; evidence is shown, another person verifies, the item is closed.
 *
 * <p>Read first: {@link org.bihuan.server.ledger.LedgerItem} (the states), {@link
 * org.bihuan.server.ledger.Gates} (what speaks against each action), {@link
 * org.bihuan.server.ledger.DraftItem} (what a promise must name), {@link
 * org.bihuan.server.ledger.Ledger} (the service, the door for others). It may know cycles and
 * statements, never the pages around it. The trap: the same promises are stated again in the
 * migrations V020 to V022; a change here that is not made there is refused by the database.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.ledger;
