package org.bihuan.server.cycle;

import java.util.List;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * What became of the promises of the round before, for the parts that show it: the first item of an
 * agenda, the first part of a statement. A later part, which knows the ledger, answers.
 */
public interface PriorPromises {

    /** Those that {@code who} may see, by number. */
    List<Promised> of(SignedIn who, Cycle cycle);

    /**
     * A promise of the round before.
     *
     * @param real how it stands in the ledger today, whatever anybody says of it
     * @param label what a person confirmed for this round; "to be confirmed" until then
     */
    record Promised(
            String number,
            String href,
            String finding,
            String measure,
            String owner,
            Said real,
            Tone tone,
            Said label) {}
}
