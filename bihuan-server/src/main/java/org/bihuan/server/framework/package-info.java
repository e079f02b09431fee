/**
 * The frameworks (规程) that this installation offers, as text and as read.
 *
 * <p>Read first: {@link org.bihuan.server.framework.Packs}, {@link
 * org.bihuan.server.framework.Pack}; the records themselves are in {@code org.bihuan.framework}.
 *
 * <p>It may not know cycles: a cycle takes a pack and keeps a copy.
 *
 * <p>The trap: what is offered today may change with the next release. Whoever works in a cycle
 * asks the cycle for its framework, never this package.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.framework;
