/**
 * Statements that nobody wrote: made from a seed in every shape, with defects planted at known
 * places, baits that must not be taken, and the outline a careful reader would see.
 *
 * <p>Read first: {@link org.bihuan.testkit.fiction.FictionalStatement}, then {@code matters.tsv},
 * {@code defects.tsv} and {@code traps.tsv} beside it, which hold all the words. This package may
 * know the JDK and {@link org.bihuan.testkit.Seeds} only. The trap: the words of a matter must give
 * no rule anything to say; what a rule says of them counts as a false alarm.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.testkit.fiction;
