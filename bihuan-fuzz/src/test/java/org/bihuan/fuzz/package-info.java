/**
 * Coverage-guided search for inputs that break a promise: every reader of files, the parser, the
 * rules, framework packs and the command line.
 *
 * <p>Read first: {@link org.bihuan.fuzz.Target} (what is tried, and what must hold), {@code
 * FuzzingTest} (the search, some seconds a target), {@code FoundBeforeTest} (what was found once,
 * tried for ever). This package may know every module but the server. The trap: an input that was
 * found is kept in the form that the target looks at ({@link org.bihuan.fuzz.Target#fixture}), not
 * in the form that the search mutates.
 */
package org.bihuan.fuzz;
