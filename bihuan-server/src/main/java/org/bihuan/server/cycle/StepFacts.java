package org.bihuan.server.cycle;

import java.util.Map;

/**
 * What a part of the loop knows about the steps of a cycle. Parts register a bean; the cycle page
 * collects them all. A step nobody speaks for is shown as not kept here.
 */
public interface StepFacts {

    /** State by step id of the framework; only steps this part can judge. */
    Map<String, StepState> of(Cycle cycle);
}
