/**
 * Review frameworks (规程): one year's or one regime's rules as data, read from {@code
 * frameworks/*.yaml}.
 *
 * <p>Read first: {@link org.bihuan.framework.ReviewFramework}, {@link
 * org.bihuan.framework.Frameworks}, {@link org.bihuan.framework.FrameworkChoice}, {@link
 * org.bihuan.framework.PackReader}. This package knows the text library's expectations and nothing
 * of servers, databases or files other than the packs. The trap: a pack's numbers are editable
 * defaults; {@code certainty} and {@code source} say how far to trust them, and a finished cycle
 * keeps the version it was run with.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.framework;
