/**
 * Whether words of a text stand in others as well: an index of many texts, a question, a report.
 *
 * <p>Read first: {@link org.bihuan.text.reuse.ReuseIndex}, {@link
 * org.bihuan.text.reuse.ReuseQuestion}, {@link org.bihuan.text.reuse.ReuseReport}; then {@code
 * docs/decisions/0018-rare-and-common-grams.md}, and of the inside {@code SegmentBuilder}, {@code
 * Finder}, {@code Aligner}. The hot code is in {@code Grams}, {@code SegmentBuilder}, {@code
 * Segment}, {@code Finder} and {@code Aligner}, and nowhere else. This package knows no file format
 * and no person. The trap: folded offsets (letters, digits and Chinese characters only) are not
 * offsets of the text as read; only {@code FoldedText} turns the ones into the others.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.reuse;
