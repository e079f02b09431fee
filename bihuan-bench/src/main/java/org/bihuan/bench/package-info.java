/**
 * Measures beside named rivals and limits, in one run, as ratios.
 *
 * <p>Read first: {@link org.bihuan.bench.TextBench}. Nothing that ships may know this package, and
 * no test may measure time. The trap: single figures move with the machine's other work; only the
 * ratios of one run mean something.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.bench;
