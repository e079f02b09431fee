/**
 * The roster as its system administrator keeps it: the tree of units, one person's seats and roles,
 * and the workbook that brings all of it in and out.
 *
 * <p>Read first: {@code UnitKeeping}, {@code RosterPlan}, {@code Imports}; decision 14.
 *
 * <p>It may not know any content: whoever administers a unit and the units below it sees people
 * there, not what they wrote.
 *
 * <p>The trap: a workbook is read twice, once to say what it would do and once to do it. Between
 * the two the roster may have changed; what is done is what the second reading says.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.roster;
