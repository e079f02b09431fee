package org.bihuan.server.statement;

import java.util.List;
import java.util.Map;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PaperKeeper;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements of a cycle as papers. */
@Component
class StatementPapers implements PaperKeeper {

    private final StatementRows rows;

    StatementPapers(StatementRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Paper, Kept> papers(Cycle cycle) {
        int there = rows.ofCycles(List.of(cycle.id())).size();
        return Map.of(
                Paper.STATEMENTS,
                new Kept(
                        there > 0,
                        Said.of("statement.paper", there),
                        "/cycles/" + cycle.id() + "/review"));
    }
}
