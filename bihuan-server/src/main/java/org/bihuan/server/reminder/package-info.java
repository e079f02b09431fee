/**
 * Who is reminded of what (提醒): a ladder of days, one digest a day, every reminder kept with when
 * it was seen and answered, and slips (督办单) to the superior.
 *
 * <p>Read first: {@link org.bihuan.server.reminder.Ladder}, then {@link
 * org.bihuan.server.reminder.Round} (what a day brings, pure), {@link
 * org.bihuan.server.reminder.Reminding} (the service). It knows the ledger and mail; nobody but the
 * pages knows it. The trap: a reminder is not a mail. What is due is written once a day in the same
 * transaction as the mails that copy it, so neither is ever without the other.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.reminder;
