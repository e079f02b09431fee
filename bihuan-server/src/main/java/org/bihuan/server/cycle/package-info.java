/**
 * A cycle (本轮): one unit goes once round the loop under one version of a framework, in one period.
 *
 * <p>Read first: {@link org.bihuan.server.cycle.Cycle}, {@link org.bihuan.server.cycle.Cycles},
 * {@link org.bihuan.server.cycle.StepFacts} (how later parts of the loop report what is done).
 *
 * <p>It may not know statements, meetings or the ledger; they tell it facts through {@code
 * StepFacts}.
 *
 * <p>The trap: no step is stored as done. Its state is computed from facts whenever it is asked
 * for, so there is nothing to keep in step.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.cycle;
