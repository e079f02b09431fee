/**
 * Who finds copied passages, how well, how fast and at what size: the library beside others, on
 * made statements or on a folder with a truth file.
 *
 * <p>Read first: {@link org.bihuan.bench.reuse.ReuseBench}. The trap: times are processor times of
 * the asking thread, building is by the clock.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.bench.reuse;
