package org.bihuan.server.cycle;

import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.page.Speaker;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;

/** The language of a cycle's papers: that of its framework. */
@Component
public class CycleSpeakers {

    private final Cycles cycles;
    private final Words words;

    CycleSpeakers(Cycles cycles, Words words) {
        this.cycles = cycles;
        this.words = words;
    }

    public Speaker of(Cycle cycle) {
        return Speaker.in(words, cycles.framework(cycle).language());
    }

    Speaker of(UUID cycleId) {
        return of(cycles.find(cycleId).orElseThrow(() -> new NotInSight("cycle", cycleId)));
    }
}
