package org.bihuan.server.cycle;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Said;

/**
 * How a step stands and why.
 *
 * @param lines one sentence for each thing to know or still missing
 * @param href where the step is worked on
 */
public record StepFact(StepState state, List<Line> lines, Optional<String> href) {

    public StepFact {
        lines = List.copyOf(lines);
    }

    /** A sentence and where it leads, if anywhere. */
    public record Line(Said said, Optional<String> href) {}
}
