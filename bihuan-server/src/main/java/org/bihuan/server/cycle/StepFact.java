package org.bihuan.server.cycle;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Said;

/**
 * How a step stands and why.
 *
 * @param lines one sentence for each thing to know
 * @param missing what is still to be done before the step is done; empty exactly when it is done
 * @param href where the step is worked on
 */
public record StepFact(
        StepState state, List<Line> lines, List<Blocker> missing, Optional<String> href) {

    public StepFact {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
    }

    /** Without anything missing that could be counted. */
    public StepFact(StepState state, List<Line> lines, Optional<String> href) {
        this(state, lines, List.of(), href);
    }

    /** A sentence and where it leads, if anywhere. */
    public record Line(Said said, Optional<String> href) {}
}
