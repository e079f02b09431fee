/**
 * From finding to measure (对应关系): for one statement the matrix of findings and measures with the
 * causes between, what is missing in it, and the links that a person makes or takes away.
 *
 * <p>Read first: {@code Trace} (how the links come about and what is a defect), {@code TracePages}.
 * It may know statements and the ledger and everything before them.
 *
 * <p>The trap: the likeness of two texts only proposes. A link is made by a person, one by one, and
 * stands with who and when; nothing is ticked before.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.trace;
