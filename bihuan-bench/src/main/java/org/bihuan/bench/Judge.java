package org.bihuan.bench;

import java.util.List;

/** Something that remarks on a text, so that its remarks can be counted beside another's. */
interface Judge {
    String name();

    List<Said> over(String text, String framework);

    /**
     * One remark, in characters that are not blank, so that a reader may join broken lines.
     *
     * @param rule what its judge calls it
     * @param shown what it points at, with a few characters on either side
     */
    record Said(String rule, int start, int end, String shown) {
        boolean touches(int from, int to) {
            return start <= to && from <= end;
        }
    }
}
