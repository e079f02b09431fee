package org.bihuan.bench;

import java.util.List;
import java.util.Optional;

/** Something that remarks on a text, so that its remarks can be counted beside another's. */
interface Judge {
    String name();

    Verdict over(String text, Optional<String> framework);

    /**
     * @param text as the judge read it; a reader may set page numbers apart
     */
    record Verdict(Squeezed text, List<Said> said) {}

    /**
     * One remark, in characters that are not blank, so that a reader may join broken lines.
     *
     * @param rule what its judge calls it
     * @param about what its words name: of a missing part, the part
     * @param shown what it points at, with a few characters on either side
     */
    record Said(String rule, int start, int end, String about, String shown) {
        boolean touches(int from, int to) {
            return start <= to && from <= end;
        }
    }
}
