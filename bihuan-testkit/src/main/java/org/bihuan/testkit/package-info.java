/**
 * What the tests of all modules are written with: Word files made by hand, hostile files, seeded
 * chance, and small changes that must not change a meaning.
 *
 * <p>Read first: {@link org.bihuan.testkit.DocxMaker}, {@link org.bihuan.testkit.HostileFiles},
 * {@link org.bihuan.testkit.Seeds}, {@link org.bihuan.testkit.Rewriting}. This package may know the
 * JDK only, so that any module may use it. The trap: nothing here may share code with what it
 * tests; the Word files are written from the format's own rules, not with our reader's tables.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.testkit;
