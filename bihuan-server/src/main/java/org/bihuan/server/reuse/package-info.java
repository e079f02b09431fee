/**
 * What handed-in statements share with others (雷同): compared in the background, shown to the author
 * first, without a verdict, a score or a rank.
 *
 * <p>Read first: {@link org.bihuan.server.reuse.Comparer} (the queue, a unit's turn after the
 * other's), {@link org.bihuan.server.reuse.Corpus} (the index in the data folder, which is derived
 * and can be thrown away), {@link org.bihuan.server.reuse.ReuseView} (who sees what of a result).
 * It may know statements, cycles and the organisation; none of them knows it.
 *
 * <p>The trap: a result speaks of texts that its reader may not see. Words are never kept in a
 * result; they are read from where they stand, with the reader's own sight, and what he may not
 * read is merged until it says no more than that the place stands elsewhere too. Decision 37 tells
 * what is given away and what is not.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.reuse;
