/**
 * Statements (对照检查材料): uploaded or pasted into a cycle, kept as versions that nobody can change,
 * shown with what they say and what is wrong with them.
 *
 * <p>Read first: {@link org.bihuan.server.statement.Statements}, {@link
 * org.bihuan.server.statement.Judgement}, {@link org.bihuan.server.statement.MarkedText}. This
 * package may not know the ledger, and it never judges a person: there is no score. The trap: a
 * remark has no identity of its own. It is found anew whenever a version is looked at, and what
 * people said of it is tied to the words, not to offsets ({@link
 * org.bihuan.server.statement.Fingerprint}).
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.statement;
