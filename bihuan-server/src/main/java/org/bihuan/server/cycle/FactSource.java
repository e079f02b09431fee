package org.bihuan.server.cycle;

import java.util.List;
import java.util.Set;
import org.bihuan.framework.Need;

/**
 * A part of the loop that can find out facts which a framework asks for. Parts register a bean.
 * What no part knows is shown by the note that somebody made of the step it belongs to.
 */
public interface FactSource {

    Set<Need.Fact> facts();

    /**
     * Whether the part finds it out in this cycle; else the note of the step shows it, as in cycles
     * that were run before there was such a part.
     */
    default boolean finds(Cycle cycle) {
        return true;
    }

    /** What is missing for the need; empty when it is fulfilled. */
    List<Blocker> missing(Cycle cycle, Need need);
}
