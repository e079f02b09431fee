package org.bihuan.server.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.Need;
import org.bihuan.framework.Need.Fact;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.framework.StepKind;

/** What has to be so before a step may begin. */
final class StepNeeds {

    /** The step whose note by hand shows a fact that no part of the software finds out. */
    private static final Map<Fact, StepKind> SHOWN_BY =
            Map.ofEntries(
                    Map.entry(Fact.NOTICE_SIGNED, StepKind.NOTICE),
                    Map.entry(Fact.STUDY_SESSIONS, StepKind.STUDY),
                    Map.entry(Fact.OPINIONS, StepKind.OPINIONS),
                    Map.entry(Fact.OPINION_GIVERS, StepKind.OPINIONS),
                    Map.entry(Fact.OPINIONS_CLOSED, StepKind.OPINIONS),
                    Map.entry(Fact.TALKS_HELD, StepKind.TALKS),
                    Map.entry(Fact.REQUIRED_TALKS, StepKind.TALKS),
                    Map.entry(Fact.PROMISES_REVIEWED, StepKind.CARRY_OVER),
                    Map.entry(Fact.STATEMENTS_SUBMITTED, StepKind.STATEMENTS),
                    Map.entry(Fact.STATEMENTS_ACCEPTED, StepKind.REVIEW),
                    Map.entry(Fact.STATEMENTS_DELIVERED, StepKind.REVIEW),
                    Map.entry(Fact.DIMENSIONS_COVERED, StepKind.STATEMENTS),
                    Map.entry(Fact.MEETING_CALLED, StepKind.MEETING),
                    Map.entry(Fact.MEETING_CLOSED, StepKind.MEETING),
                    Map.entry(Fact.MEASURES_ISSUED, StepKind.LEDGER),
                    Map.entry(Fact.REPORT_SENT, StepKind.REPORT),
                    Map.entry(Fact.PUBLISHED, StepKind.PUBLICATION),
                    Map.entry(Fact.MEASURES_CLOSED, StepKind.CLOSE_OUT),
                    Map.entry(Fact.EFFECTS_CHECKED, StepKind.EFFECTIVENESS));

    private StepNeeds() {}

    /**
     * A framework that says nothing of any step's needs is an old one: there the meeting needs all
     * that stands before it, and what stands after it needs the meeting.
     */
    static List<Need> of(ReviewFramework framework, Step step) {
        boolean silent =
                framework.steps().stream()
                        .allMatch(one -> one.needs().isEmpty() && one.done().isEmpty());
        if (!silent) {
            return step.needs();
        }
        List<Step> before =
                framework.steps().stream()
                        .takeWhile(other -> !other.code().equals(step.code()))
                        .toList();
        return before.stream()
                .filter(other ->
                        step.kind() == StepKind.MEETING || other.kind() == StepKind.MEETING)
                .map(other ->
                        new Need(Fact.STEP_DONE, Optional.empty(), Optional.of(other.code()), true))
                .toList();
    }

    static Optional<Step> shownBy(ReviewFramework framework, Fact fact) {
        return Optional.ofNullable(SHOWN_BY.get(fact))
                .flatMap(kind ->
                        framework.steps().stream().filter(step -> step.kind() == kind).findFirst());
    }
}
