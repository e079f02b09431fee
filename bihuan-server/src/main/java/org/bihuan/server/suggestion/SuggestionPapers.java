package org.bihuan.server.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PaperKeeper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was suggested, as a paper that goes with the report. */
@Component
class SuggestionPapers implements PaperKeeper {

    private final SuggestionRows rows;
    private final SuggestionFacts facts;

    SuggestionPapers(SuggestionRows rows, SuggestionFacts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    /** Where the step was noted by hand, the list lies outside the system. */
    @Override
    @Transactional(readOnly = true)
    public Map<Paper, Kept> papers(Cycle cycle) {
        if (!facts.finds(cycle)) {
            return Map.of();
        }
        List<Suggestion> all = rows.of(cycle.id());
        Optional<LocalDate> closed = rows.closedOn(cycle.id());
        return Map.of(
                Paper.OPINIONS,
                new Kept(
                        closed.isPresent(),
                        SuggestionFacts.said(all, closed),
                        "/cycles/" + cycle.id() + "/suggestions"));
    }
}
