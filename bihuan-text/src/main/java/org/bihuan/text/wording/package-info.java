/**
 * Packs of fixed wording and frequent slips, loaded from data; every entry names its source.
 *
 * <p>Read first: {@link org.bihuan.text.wording.WordingPack}. This package knows nothing of
 * statements.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.wording;
