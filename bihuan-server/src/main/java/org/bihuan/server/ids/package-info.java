/**
 * Identifiers.
 *
 * <p>Read first: {@link org.bihuan.server.ids.Ids}.
 *
 * <p>It may not know anything else of the server.
 *
 * <p>The trap: these ids begin with the time they were made. Wherever a moment must not leak
 * (opinions), {@code UUID.randomUUID()} is the right one and this is the wrong one.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.ids;
