/**
 * The application: one process that serves the whole loop, from the statement to the verified
 * close-out, to one unit or to a province.
 *
 * <p>Read first: {@link org.bihuan.server.Main}; then the packages from the bottom up: {@code
 * audit}, {@code organisation}, {@code identity} (who somebody is and what is in his sight), {@code
 * cycle}, {@code statement}, {@code ledger}; {@code web} is the house around them.
 *
 * <p>It may not know the command line tool. Inside, later parts of the loop know earlier ones,
 * never the other way; a test draws that line.
 *
 * <p>The trap: access is enforced twice. A service that forgets to ask still meets the database's
 * row-level security, and there a missing context means "no rows", not "all rows": an empty answer
 * in a new piece of code is usually a missing {@code @Transactional}.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server;
