/**
 * The rules, one small class each, named by the defect; {@link org.bihuan.text.rules.RuleBook}
 * lists them in reading order. Each has a card under {@code resources/org/bihuan/text/rules/cards},
 * whose examples are its tests.
 *
 * <p>Read first: {@link org.bihuan.text.rules.RuleBook}, then any rule with its card beside it;
 * {@code Facts} and {@code Slots} hold what counts as a fact and as a promise. This package knows
 * nothing of files, frameworks as data, or people. The traps: a rule that is right nine times in
 * ten is turned off by its users, so where there is doubt a rule says nothing; and each search must
 * stay linear in the text, because pasted texts can be anything.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.rules;
