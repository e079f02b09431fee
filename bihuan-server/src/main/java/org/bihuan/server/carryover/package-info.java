/**
 * From one round to the next (结转): what was found and promised last time is laid before a person,
 * row by row, with a proposal; what he confirms stands on the agenda and in the statements.
 *
 * <p>Read first: {@link org.bihuan.server.carryover.Label}, {@code Proposals} (how a label is
 * proposed), {@code CarryOver} (what is confirmed), {@code CarriedPromises} (how meeting and
 * statements learn of it). It may know the ledger and everything before it.
 *
 * <p>The trap: nothing closes or opens by itself. A label is somebody's word about an item of the
 * old round; the item stays what it is, and a problem that came back gets a new number in the
 * ledger.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.carryover;
