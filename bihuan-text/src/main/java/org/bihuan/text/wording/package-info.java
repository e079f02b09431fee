/**
 * Packs of fixed wording and frequent slips, loaded from data; every entry names its source.
 *
 * <p>Read first: {@link org.bihuan.text.wording.WordingPack}, then {@link
 * org.bihuan.text.wording.Literals}, which finds many strings in one pass. This package knows
 * nothing of statements. The trap: Chinese has no blanks, so a wrong word may appear where two
 * right ones meet (削减化石能源, 发布署名文章); an entry needs guards, or must stay out.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.wording;
