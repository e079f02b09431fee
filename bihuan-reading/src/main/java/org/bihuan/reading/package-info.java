/**
 * The bytes of a file in, a {@link org.bihuan.text.SourceText} or a refusal with all its reasons
 * out.
 *
 * <p>People hand in what they have: a Word file made with Word or WPS, text out of a mail or a PDF,
 * in the encoding of twenty years ago. Read first: {@link org.bihuan.reading.StatementReader},
 * {@link org.bihuan.reading.Reading}, {@link org.bihuan.reading.Reason}, {@link
 * org.bihuan.reading.ReadingLimits}. This package knows nothing of statements, findings or rules,
 * and it is the only one that knows file formats. The trap: a file's name and what a file says of
 * itself (sizes, encoding, number of entries) are claims of a stranger; only what was counted while
 * reading counts.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.reading;
