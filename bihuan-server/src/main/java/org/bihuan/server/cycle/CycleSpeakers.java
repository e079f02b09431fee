package org.bihuan.server.cycle;

import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.page.Speaker;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;

/** The language and the words of a cycle's papers: those of its framework. */
@Component
public class CycleSpeakers {

    private final Cycles cycles;
    private final Words words;

    CycleSpeakers(Cycles cycles, Words words) {
        this.cycles = cycles;
        this.words = words;
    }

    public Speaker of(Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        return Speaker.in(words.speaking(framework.terms()), framework.language());
    }

    Speaker of(UUID cycleId) {
        return of(cycles.find(cycleId).orElseThrow(() -> new NotInSight("cycle", cycleId)));
    }
}
