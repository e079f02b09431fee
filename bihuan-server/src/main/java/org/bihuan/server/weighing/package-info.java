/**
 * How much each unit lets a rule weigh (轻重): off, note, warning or error, where it differs from the
 * framework, always with a reason.
 *
 * <p>Read first: {@link org.bihuan.server.weighing.RuleWeights}, {@link
 * org.bihuan.server.weighing.UnitWeights}. This package may not know statements or cycles: it keeps
 * what was decided, and statements ask. Rules and their words come from the text library, whatever
 * rules it has. The trap: a rule that the framework does not use stays unused, whatever the unit
 * says; a unit weighs rules, it does not invent them.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.weighing;
