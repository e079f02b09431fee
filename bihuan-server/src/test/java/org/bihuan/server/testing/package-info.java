/**
 * The whole server for a test: a real PostgreSQL, a clock to turn, people to be, a browser without
 * a screen.
 *
 * <p>Read first: {@link org.bihuan.server.testing.ServerTest}, {@link
 * org.bihuan.server.testing.Office}, {@link org.bihuan.server.testing.Browser}.
 *
 * <p>It may not know any feature above identity.
 *
 * <p>The trap: outside a sight nothing is there. Call services inside {@code office.as(account,
 * …)}.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.testing;
