/** A way for the benchmarks to what the library keeps to itself; nothing that ships knows it. */
@org.jspecify.annotations.NullMarked
package org.bihuan.text.reuse;
