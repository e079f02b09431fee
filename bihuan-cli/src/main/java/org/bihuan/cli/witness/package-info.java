/**
 * A witness for audit logs of others ({@code ./bihuan witness}): keeps the last head of each log,
 * signs a new one if the kept one is its beginning, never goes back. It follows C2SP tlog-witness
 * and needs nothing but the JDK and {@code bihuan-proof}.
 *
 * <p>Read first: {@link org.bihuan.cli.witness.WitnessCommand}, then {@code WitnessFolder}.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.cli.witness;
