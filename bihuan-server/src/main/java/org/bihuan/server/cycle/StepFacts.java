package org.bihuan.server.cycle;

import java.util.Map;
import org.bihuan.framework.StepKind;

/**
 * What a part of the loop knows about the steps of a cycle. Parts register a bean; the gates
 * collect them all. For a step nobody speaks for, the organiser notes by hand that it was done.
 */
public interface StepFacts {

    /** How the steps of these kinds stand; only kinds that this part keeps in this cycle. */
    Map<StepKind, StepFact> of(Cycle cycle);
}
