package org.bihuan.server.talk;

import java.util.List;
import java.util.Set;
import org.bihuan.framework.Need;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.FactSource;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/** Whether enough of the required pairs have talked or are excused. */
@Component
class TalkFacts implements FactSource {

    private static final int WHOLE = 100;

    private final TalkReading reading;

    TalkFacts(TalkReading reading) {
        this.reading = reading;
    }

    @Override
    public Set<Need.Fact> facts() {
        return Set.of(Need.Fact.REQUIRED_TALKS);
    }

    static Blocker nobody(Cycle cycle) {
        return new Blocker(
                "nobody-to-talk",
                Said.of("talk.step.nobody"),
                1,
                "/cycles/" + cycle.id() + "/talks");
    }

    @Override
    public List<Blocker> missing(Cycle cycle, Need need) {
        Coverage coverage = reading.coverage(cycle);
        int required = coverage.required().pairs().size();
        int wanted = Math.ceilDiv(required * need.least().orElse(WHOLE), WHOLE);
        int missing = wanted - (required - coverage.missing().size());
        if (coverage.knowsNobody()) {
            return List.of(nobody(cycle));
        }
        return missing <= 0
                ? List.of()
                : List.of(
                        new Blocker(
                                "talks-missing",
                                Said.of("talk.step.missing", missing),
                                missing,
                                "/cycles/" + cycle.id() + "/talks"));
    }
}
