package org.bihuan.server.cycle;

import java.util.List;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;

/** What a later part of the loop lets somebody begin from the cycle page. */
public interface CycleActions {

    /**
     * @param main whether it is the next thing to do; at most one should be
     */
    record Action(Said label, String href, boolean main) {}

    /** Only what this person may really do. */
    List<Action> of(SignedIn who, Cycle cycle);
}
