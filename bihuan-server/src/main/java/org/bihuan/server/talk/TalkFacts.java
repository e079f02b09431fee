package org.bihuan.server.talk;

import java.util.List;
import java.util.Set;
import org.bihuan.framework.Need;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.FactSource;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/**
 * Whether enough of the required pairs have talked or are excused, and how many talks there are.
 */
@Component
class TalkFacts implements FactSource {

    private static final int WHOLE = 100;

    private final TalkReading reading;

    TalkFacts(TalkReading reading) {
        this.reading = reading;
    }

    @Override
    public Set<Need.Fact> facts() {
        return Set.of(Need.Fact.REQUIRED_TALKS, Need.Fact.TALKS_HELD);
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
        return need.fact() == Need.Fact.TALKS_HELD
                ? few(cycle, need.least().orElse(1) - coverage.talks().size())
                : pairs(cycle, need, coverage);
    }

    private static List<Blocker> few(Cycle cycle, int lack) {
        return lack <= 0
                ? List.of()
                : List.of(
                        new Blocker(
                                "talks-few",
                                Said.of("talk.step.few", lack),
                                lack,
                                "/cycles/" + cycle.id() + "/talks"));
    }

    private static List<Blocker> pairs(Cycle cycle, Need need, Coverage coverage) {
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
