package org.bihuan.server.talk;

import java.util.Map;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PaperKeeper;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of talks as a paper. */
@Component
class TalkPapers implements PaperKeeper {

    private final TalkRows rows;

    TalkPapers(TalkRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Paper, Kept> papers(Cycle cycle) {
        int held = rows.talks(cycle.id()).size();
        return Map.of(
                Paper.TALK_REGISTER,
                new Kept(
                        held > 0, Said.of("talk.paper", held), "/cycles/" + cycle.id() + "/talks"));
    }
}
