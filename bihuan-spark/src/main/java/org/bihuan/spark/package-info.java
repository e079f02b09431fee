/**
 * The comparison of texts as an Apache Spark job: the same fingerprints and the same aligner as on
 * one machine, since it is the same library.
 *
 * <p>Read first: {@link org.bihuan.spark.Main} (what can be said on the command line), {@link
 * org.bihuan.spark.IndexJob}, {@link org.bihuan.spark.CompareJob}; then {@code
 * docs/operate/spark.md}. It may know the text library and Spark, nothing else. The trap: what runs
 * inside a partition is sent to another machine, so it holds paths and numbers only, never an
 * index.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.spark;
