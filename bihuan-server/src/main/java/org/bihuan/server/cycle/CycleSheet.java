package org.bihuan.server.cycle;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as its page shows it. Public only because templates are elsewhere.
 *
 * @param beginHref where the viewer begins the unit's next cycle; empty when he may not
 */
public record CycleSheet(
        String href,
        String unitName,
        String period,
        String theme,
        String frameworkTitle,
        String frameworkSource,
        Optional<Said> next,
        List<StepLine> steps,
        Plan plan,
        List<CycleActions.Action> actions,
        String beginHref) {

    /**
     * @param href where the step is worked on, or null
     * @param due the day of the plan and how far off it is; empty without one, or when it is done
     * @param byHand how the organiser may note this step
     * @param mayOverride whether the viewer may let the step go on
     * @param leastReason how long a reason for that must be, in characters
     */
    public record StepLine(
            int number,
            String code,
            String name,
            Tone tone,
            Said word,
            @Nullable String href,
            String due,
            boolean late,
            List<StepFact.Line> lines,
            boolean shut,
            List<Blocker> blockers,
            Optional<Passed> passed,
            ByHand byHand,
            boolean mayOverride,
            int leastReason) {}

    /** That a step goes on all the same. */
    public record Passed(
            String who, Said role, String reason, List<String> sentences, boolean mayWithdraw) {}

    /** The days that others count from, as a date field takes them; empty when not known. */
    public record Plan(String noticed, String meeting, boolean mayChange) {}

    /** Whether the viewer may note a step as done, or take such a note back. */
    public enum ByHand {
        NO,
        NOTE,
        WITHDRAW
    }
}
