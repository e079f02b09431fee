/**
 * The pages on frameworks (规程): which there are, what one says in plain words, what differs between
 * two, and a unit's own.
 *
 * <p>Read first: {@code FrameworkPages}, {@code OwnFrameworkPages}. The frameworks themselves are
 * in {@code org.bihuan.server.framework}, the chapters in {@code org.bihuan.framework.sheet}.
 *
 * <p>The trap: a page shows what a framework says today; a cycle keeps what it was begun with.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.regime;
