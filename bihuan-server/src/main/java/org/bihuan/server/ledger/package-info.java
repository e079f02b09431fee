/**
 * The rectification ledger (整改台账): findings and measures of a statement become items with an owner,
 * a date and an indicator; evidence is shown, another person verifies, the item is closed.
 *
 * <p>Read first: {@link org.bihuan.server.ledger.LedgerItem} (the states), {@link
 * org.bihuan.server.ledger.Gates} (what speaks against each action), {@link
 * org.bihuan.server.ledger.DraftItem} (what a promise must name), {@link
 * org.bihuan.server.ledger.Issuing} and {@link org.bihuan.server.ledger.Ledger} (the doors for
 * others). It may know cycles and statements, never the pages around it. The trap: the same
 * promises are stated again in the migrations V020 to V022 and V080 to V083; a change here that is
 * not made there is refused by the database.
 *
 * <p>Who may do what, tested row by row over HTTP ({@code WhoMayDoWhatInTheLedgerTest}). "404"
 * means: as if it were not there. A refusal says all its reasons.
 *
 * <pre>
 * role in the item's unit          relation      action                  when        answer
 * -------------------------------- ------------- ----------------------- ----------- ---------
 * none, or in another unit only    any           any                     any         404
 * administrator, security officer, any           any                     any         404
 *   auditor
 * staff                            none          any                     any         404
 * staff                            owner,        see, download           any         allow
 *                                  verifier
 * organiser, head, member,         any           see, download           any         allow
 *   supervisor
 * organiser, head, member          any           turn into items         any         allow
 * staff, supervisor                any           turn into items         any         404
 * organiser, head, member          any           complete a draft,       waiting     allow
 *                                                set it aside
 * staff, supervisor                any           complete a draft,       any         404
 *                                                set it aside
 * any that sees it                 owner         note, evidence, submit  at work     allow
 * organiser                        any           note, evidence          at work     allow
 * organiser                        not verifier  submit                  at work     allow
 * any other that sees it           any           note, evidence, submit  any         refuse
 * any that sees it                 verifier      verify, return          submitted   allow
 * any that sees it                 verifier      return, close           verified    allow
 * organiser, head                  not owner     return, close           verified    allow
 * any that sees it                 owner         verify, return, close   any         refuse
 * any other that sees it           any           verify, return, close   any         refuse
 * any that sees it                 any           any change              closed      refuse
 * any that sees it                 owner         receipt                 issued      allow
 * any that sees it                 owner         ask for a change        at work     allow
 * organiser, head                  any           ask for a change        at work     allow
 * organiser, head                  not owner,    decide on a change      pending     allow
 *                                  not asker
 * any that sees it                 verifier      decide, look again,     pending,    allow
 *                                                effectiveness check     closed
 * organiser, head                  not owner     look again, check       closed      allow
 * organiser, head                  any           keep a snapshot         any         allow
 * any that sees it                 owner, keeper readings and their      any         allow
 *                                                source, keys for them
 * organiser                        any           readings and their      any         allow
 *                                                source, keys for them
 * any other that sees it           any           readings and their      any         refuse
 *                                                source, keys for them
 * organiser, head, member          any           change many at once     any         allow
 * staff, supervisor                any           change many at once     any         404
 * </pre>
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.ledger;
