package org.bihuan.server.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Need;
import org.bihuan.framework.Need.Fact;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.FactSource;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/**
 * How many suggestions there are, and whether more are taken. In a cycle without any, whose step
 * was noted by hand, the note stands: there they were collected on paper.
 */
@Component
class SuggestionFacts implements FactSource, StepFacts {

    private final SuggestionRows rows;
    private final Cycles cycles;

    SuggestionFacts(SuggestionRows rows, Cycles cycles) {
        this.rows = rows;
        this.cycles = cycles;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.OPINIONS, Fact.OPINION_GIVERS, Fact.OPINIONS_CLOSED);
    }

    @Override
    public boolean finds(Cycle cycle) {
        return !rows.of(cycle.id()).isEmpty()
                || rows.closedOn(cycle.id()).isPresent()
                || !cycles.isNoted(cycle, StepKind.OPINIONS);
    }

    @Override
    public List<Blocker> missing(Cycle cycle, Need need) {
        String href = href(cycle);
        if (need.fact() == Fact.OPINIONS_CLOSED) {
            return rows.closedOn(cycle.id()).isPresent()
                    ? List.of()
                    : List.of(
                            new Blocker(
                                    "suggestions-open", Said.of("suggestion.step.open"), 1, href));
        }
        List<Suggestion> all = rows.of(cycle.id());
        boolean people = need.fact() == Fact.OPINION_GIVERS;
        long there = people ? all.stream().map(Suggestion::giver).distinct().count() : all.size();
        int lack = (int) (need.least().orElse(1) - there);
        return lack <= 0
                ? List.of()
                : List.of(
                        new Blocker(
                                people ? "suggestions-few-people" : "suggestions-few",
                                Said.of(
                                        people
                                                ? "suggestion.step.few-people"
                                                : "suggestion.step.few",
                                        lack),
                                lack,
                                href));
    }

    @Override
    public Map<StepKind, StepFact> of(Cycle cycle) {
        if (!finds(cycle)) {
            return Map.of();
        }
        List<Suggestion> all = rows.of(cycle.id());
        Optional<LocalDate> closed = rows.closedOn(cycle.id());
        StepState state =
                closed.isPresent()
                        ? StepState.DONE
                        : all.isEmpty() ? StepState.NOT_BEGUN : StepState.UNDER_WAY;
        Optional<String> href = Optional.of(href(cycle));
        List<StepFact.Line> lines =
                all.isEmpty() && closed.isEmpty()
                        ? List.of()
                        : List.of(new StepFact.Line(said(all, closed), href));
        return Map.of(
                StepKind.OPINIONS,
                new StepFact(
                        state,
                        lines,
                        missing(
                                cycle,
                                new Need(
                                        Fact.OPINIONS_CLOSED,
                                        Optional.empty(),
                                        Optional.empty(),
                                        true)),
                        href));
    }

    /** How many, to whom, how many were answered. */
    static Said said(List<Suggestion> all, Optional<LocalDate> closed) {
        long team = all.stream().filter(given -> given.about().isEmpty()).count();
        long answered = all.stream().filter(given -> given.answer().isPresent()).count();
        return closed.map(day ->
                        Said.of(
                                "suggestion.count.closed",
                                all.size(),
                                team,
                                all.size() - team,
                                answered,
                                day))
                .orElseGet(() ->
                        Said.of("suggestion.count", all.size(), team, all.size() - team, answered));
    }

    private static String href(Cycle cycle) {
        return "/cycles/" + cycle.id() + "/suggestions";
    }
}
