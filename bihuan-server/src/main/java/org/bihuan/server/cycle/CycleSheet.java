package org.bihuan.server.cycle;

import java.util.List;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.jspecify.annotations.Nullable;

/** A cycle as its page shows it. Public only because templates are elsewhere. */
public record CycleSheet(
        String href,
        String unitName,
        String period,
        String theme,
        String frameworkTitle,
        String frameworkSource,
        List<StepLine> steps,
        List<CycleActions.Action> actions) {

    /**
     * @param href where the step is worked on, or null
     * @param byHand how the organiser may note this step
     */
    public record StepLine(
            int number,
            String code,
            String name,
            Tone tone,
            Said word,
            @Nullable String href,
            List<StepFact.Line> lines,
            ByHand byHand) {}

    /** Whether the viewer may note a step as done, or take such a note back. */
    public enum ByHand {
        NO,
        NOTE,
        WITHDRAW
    }
}
