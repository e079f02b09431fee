/**
 * Where the rows are: a PostgreSQL of our own in the data folder, or an outside one.
 *
 * <p>Read first: {@code DatabaseConfiguration}, {@code Database} and its two kinds, {@link
 * org.bihuan.server.database.CannotServe}.
 *
 * <p>It may not know any table: the owner's login migrates them, the application's login works on
 * them, and the features never see either.
 *
 * <p>The trap: two logins. Whatever runs through the ordinary {@code DataSource} is the role that
 * owns nothing; only Flyway is the owner.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.database;
