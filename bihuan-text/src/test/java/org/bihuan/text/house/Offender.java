package org.bihuan.text.house;

import org.assertj.core.api.Assertions;

/** Knows something beside the JDK, so that the rule against it can be seen to fail. */
final class Offender {
    private Offender() {}

    static boolean equal(Object a, Object b) {
        Assertions.assertThat(a).isEqualTo(b);
        return true;
    }
}
