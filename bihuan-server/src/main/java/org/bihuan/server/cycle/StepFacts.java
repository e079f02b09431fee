package org.bihuan.server.cycle;

import java.util.Map;

/**
 * What a part of the loop knows about the steps of a cycle. Parts register a bean; the cycle page
 * collects them all. For a step nobody speaks for, the organiser notes by hand that it was done.
 */
public interface StepFacts {

    /** Facts by step code of the framework; only steps that this part keeps. */
    Map<String, StepFact> of(Cycle cycle);
}
