/**
 * Statements (对照检查材料): uploaded or pasted into a cycle, kept as versions that nobody can change,
 * shown with what they say and what is wrong with them.
 *
 * <p>Read first: {@link org.bihuan.server.statement.Statements}, {@link
 * org.bihuan.server.statement.Judgement}, {@link org.bihuan.server.statement.MarkedText}. This
 * package may not know the ledger, and it never judges a person: there is no score. The trap: a
 * remark has no identity of its own. It is found anew whenever a version is looked at, and what
 * people said of it is tied to the words, not to offsets ({@link
 * org.bihuan.server.statement.Fingerprint}). What they said of the outline is tied to a place of
 * one version, and said again of the next one ({@link
 * org.bihuan.server.statement.CarriedCorrections}).
 *
 * <h2>Who may what</h2>
 *
 * <p>One table; {@link org.bihuan.server.statement.Access} is its only reader, and {@code
 * WhoMayWhatWithAStatementTest} asks every row over HTTP. R: read every version, compare, download
 * the original. U: add a version, correct what was recognised in it, say what kind of document it
 * is. J: say that a remark is not a fault, and take it back. B: begin one. What somebody may not
 * read is not there for him (404); what he may read but not change is refused in words (422).
 *
 * <pre>{@code
 * role in the unit               the team's   his own     another's
 * organiser, head                R U J B      R U J B     R U J B
 * member                         R            R U J B     -
 * staff                          -            R U J       -
 * supervisor                     R            R           R
 * administrator, security
 *   officer, auditor             -            -           -
 * nobody of the unit             -            -           -
 * }</pre>
 *
 * <p>Nobody changes or erases a version, whatever his role: tables, grants and triggers of
 * migration V010 see to it.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.statement;
