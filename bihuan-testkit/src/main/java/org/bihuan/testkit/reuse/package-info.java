/**
 * Statements that copy from each other, with every copied passage known on both sides, and the
 * scores of the field for whoever looks for them.
 *
 * <p>Read first: {@link org.bihuan.testkit.reuse.CopiedTexts}, {@link
 * org.bihuan.testkit.reuse.PlagDet}. This package may know the JDK and {@link
 * org.bihuan.testkit.Seeds} only. The trap: set phrases and the frame that all statements share are
 * no copies, however often they are the same.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.testkit.reuse;
