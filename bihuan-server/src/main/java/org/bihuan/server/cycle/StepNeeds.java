package org.bihuan.server.cycle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Step;

/** Which steps have to be done before a step. */
final class StepNeeds {

    /** The step that the anchor {@code meeting} means. */
    static final String MEETING = "meeting";

    private StepNeeds() {}

    /**
     * Where the framework says nothing: the meeting needs all that stands before it, and what
     * stands after it needs the meeting.
     */
    static List<Step> of(ReviewFramework framework, Step step) {
        List<Step> steps = framework.steps();
        List<Step> before =
                steps.stream()
                        .takeWhile(other -> !other.code().equals(step.code()))
                        .collect(Collectors.toList());
        if (step.code().equals(MEETING)) {
            return before;
        }
        return before.stream()
                .filter(other -> other.code().equals(MEETING))
                .flatMap(Stream::of)
                .toList();
    }
}
