/**
 * Checking statements from a shell: no server, no database.
 *
 * <p>Read first: {@link org.bihuan.cli.Main}, {@link org.bihuan.cli.Arguments}, {@link
 * org.bihuan.cli.CheckCommand}, then the three reports. This package knows the text library, the
 * frameworks and the reading of files, never the server. The trap: standard output carries the
 * report and nothing else, so that it can be piped; what went wrong goes to standard error.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.cli;
