/**
 * Judging a statement: rules find, cards explain, the report says what was looked at and what was
 * not.
 *
 * <p>Read first: {@link org.bihuan.text.check.Rule}, {@link org.bihuan.text.check.Remark}, {@link
 * org.bihuan.text.check.Checker}, {@link org.bihuan.text.check.CheckReport}. The rules themselves
 * live in {@code org.bihuan.text.rules}. The trap: a remark carries no sentence, only a card's id,
 * a variant and arguments.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.check;
