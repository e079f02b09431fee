/**
 * A small house in which every rule is broken once, on purpose.
 *
 * <p>Read first: {@code ServerLevelsTest}. It may not know the real server. The trap: nothing here
 * is an example to follow.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.architecture.offenders;
