/**
 * What a statement is made of: sections, findings, causes, measures, each with its place in the
 * text.
 *
 * <p>Read first: {@link org.bihuan.text.outline.Outline}, then {@link
 * org.bihuan.text.outline.OutlineParser}. This package knows nothing of rules or frameworks. The
 * trap: a heading and its text often share one paragraph, and the first finding of a dimension
 * often has no mark at all.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.outline;
