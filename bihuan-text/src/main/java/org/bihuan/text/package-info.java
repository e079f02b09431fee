/**
 * The text of a statement as it was read, and positions in it.
 *
 * <p>Read first: {@link org.bihuan.text.SourceText}, {@link org.bihuan.text.Span}. This package
 * knows nothing of files and nothing of rules. The trap: offsets count UTF-16 code units of {@link
 * org.bihuan.text.SourceText#text()}, never bytes and never code points.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text;
