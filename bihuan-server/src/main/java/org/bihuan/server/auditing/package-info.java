/**
 * The log that an auditor reads (审计日志): every audit entry gets its place in the Merkle tree of its
 * unit, the head of the tree is signed, and the whole is handed out as a file that can be verified
 * without this system ({@code ./bihuan verify}).
 *
 * <p>Read first: {@link org.bihuan.server.auditing.LogKeeper}, then {@code LogRows}, {@code
 * LogPages} and migration V030. It may not know any feature: an action is told by the sentence that
 * the feature's bundle has for it.
 *
 * <p>The trap: entries are numbered after their transactions are committed, not when they are
 * written, or a slow transaction would come too late for its number.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.auditing;
