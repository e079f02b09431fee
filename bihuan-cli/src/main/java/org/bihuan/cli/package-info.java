/**
 * Checking statements from a shell: no server, no database.
 *
 * <p>Read first: {@link org.bihuan.cli.Main}, {@link org.bihuan.cli.Arguments}, {@link
 * org.bihuan.cli.CheckCommand}, {@link org.bihuan.cli.CheckRun}, {@link org.bihuan.cli.Report} and
 * one of its kinds. This package knows the text library, the frameworks and the reading of files,
 * never the server. The trap: standard output carries one document and nothing else, so that it can
 * be piped, and a report must not keep what it was told, for there may be ten thousand files.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.cli;
