/**
 * A framework told to somebody who does not write such files, and what differs between two of them.
 *
 * <p>Read first: {@link org.bihuan.framework.sheet.FrameworkSheet}, {@link
 * org.bihuan.framework.sheet.FrameworkComparison}. It makes chapters of plain words; how they look
 * is the business of the command line and of the server. The trap: it tells what the framework
 * says, never what a cycle has done.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.framework.sheet;
