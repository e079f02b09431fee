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
 * <p>The table is {@code access/statement.txt} among the resources; {@link
 * org.bihuan.server.statement.Access} says the same of one statement at hand, and {@code
 * AskingEveryAddressTest} asks every line over HTTP. Reading is to read every version, compare and
 * download the original; adding is to add a version, correct what was recognised in it and say what
 * kind of document it is; judging is to say that a remark is not a fault, and to take it back. What
 * somebody may not read is not there for him (404); what he may read but not change is refused in
 * words (422).
 *
 * <p>Nobody changes or erases a version, whatever his role: tables, grants and triggers of
 * migration V010 see to it.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.statement;
