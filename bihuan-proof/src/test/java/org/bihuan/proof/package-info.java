@org.jspecify.annotations.NullMarked
package org.bihuan.proof;
