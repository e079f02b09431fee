package org.bihuan.server.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/** How far the talks of a cycle have come; where none are asked for, somebody notes the step. */
@Component
class TalkStepFacts implements StepFacts {

    private final TalkReading reading;

    TalkStepFacts(TalkReading reading) {
        this.reading = reading;
    }

    @Override
    public Map<StepKind, StepFact> of(Cycle cycle) {
        Coverage coverage = reading.coverage(cycle);
        int required = coverage.required().pairs().size();
        if (coverage.knowsNobody()) {
            return Map.of(
                    StepKind.TALKS,
                    new StepFact(
                            StepState.NOT_BEGUN,
                            List.of(),
                            List.of(TalkFacts.nobody(cycle)),
                            Optional.of("/cycles/" + cycle.id() + "/talks")));
        }
        if (required == 0) {
            return Map.of();
        }
        String href = "/cycles/" + cycle.id() + "/talks";
        int missing = coverage.missing().size();
        StepState state =
                missing == 0
                        ? StepState.DONE
                        : coverage.talks().isEmpty() && coverage.waivers().isEmpty()
                                ? StepState.NOT_BEGUN
                                : StepState.UNDER_WAY;
        return Map.of(
                StepKind.TALKS,
                new StepFact(
                        state,
                        List.of(new StepFact.Line(said(coverage), Optional.of(href))),
                        missing == 0
                                ? List.of()
                                : List.of(
                                        new Blocker(
                                                "talks-missing",
                                                Said.of("talk.step.missing", missing),
                                                missing,
                                                href)),
                        Optional.of(href)));
    }

    /** Coverage in words; exceptions are said only where there are some. */
    static Said said(Coverage coverage) {
        int required = coverage.required().pairs().size();
        return coverage.waived() == 0
                ? Said.of("talk.coverage", required, coverage.held())
                : Said.of("talk.coverage.waived", required, coverage.held(), coverage.waived());
    }
}
