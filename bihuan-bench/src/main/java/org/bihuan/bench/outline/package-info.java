/**
 * How well the parts of a text are recognised, against keys made by hand and beside a rival.
 *
 * <p>Read first: {@link org.bihuan.bench.outline.OutlineBench}. The trap: a reader is only as good
 * as it is on texts that nobody mended it with.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.bench.outline;
