/**
 * The rules, one small class each, named by the defect; {@link org.bihuan.text.rules.RuleBook}
 * lists them in reading order. Each has a card under {@code resources/org/bihuan/text/rules/cards},
 * whose examples are its tests.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.rules;
