package org.bihuan.server.ledger;

import java.util.Map;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PaperKeeper;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of a cycle and its evidence as papers. */
@Component
class LedgerPapers implements PaperKeeper {

    private final LedgerReading reading;

    LedgerPapers(LedgerReading reading) {
        this.reading = reading;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Paper, Kept> papers(Cycle cycle) {
        int items = reading.statesOfCycle(cycle.id()).size();
        Kept kept =
                new Kept(
                        items > 0,
                        items > 0
                                ? Said.of("ledger.step.items", items)
                                : Said.of("ledger.step.none"),
                        "/ledger?cycle=" + cycle.id());
        return Map.of(Paper.LEDGER, kept, Paper.EVIDENCE, kept);
    }
}
