package org.bihuan.server.cycle;

import java.util.List;

/** What became of the wish to begin a cycle. */
public sealed interface Beginning {

    record Begun(Cycle cycle) implements Beginning {}

    /** All reasons, never empty. */
    record Refused(List<NewCycle.Fault> faults) implements Beginning {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
