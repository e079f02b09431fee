/** Placeholder sentence replaced by the module. */
@org.jspecify.annotations.NullMarked
package org.bihuan.testkit;
