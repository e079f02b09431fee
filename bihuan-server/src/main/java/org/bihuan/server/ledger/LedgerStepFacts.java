package org.bihuan.server.ledger;

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

/**
 * What the ledger knows of the steps of a cycle: whether there are items, and how many are open.
 */
@Component
class LedgerStepFacts implements StepFacts {
    private final LedgerReading reading;

    LedgerStepFacts(LedgerReading reading) {
        this.reading = reading;
    }

    @Override
    public Map<StepKind, StepFact> of(Cycle cycle) {
        List<ItemState> states =
                reading.statesOfCycle(cycle.id()).stream()
                        .filter(state -> !ItemState.CARRIED_ON.contains(state))
                        .toList();
        int all = states.size();
        int closed = (int) states.stream().filter(state -> state == ItemState.CLOSED).count();
        String href = "/ledger?cycle=" + cycle.id();
        Optional<String> link = Optional.of(href);
        StepFact ledger =
                all == 0
                        ? new StepFact(
                                StepState.NOT_BEGUN,
                                List.of(),
                                List.of(
                                        new Blocker(
                                                "no-measures-issued",
                                                Said.of("ledger.step.none"),
                                                1,
                                                href)),
                                link)
                        : new StepFact(
                                StepState.DONE,
                                List.of(line(Said.of("ledger.step.items", all), href)),
                                link);
        return Map.of(StepKind.LEDGER, ledger, StepKind.CLOSE_OUT, closeOut(all, closed, href));
    }

    private static StepFact closeOut(int all, int closed, String href) {
        if (all > 0 && closed == all) {
            return new StepFact(
                    StepState.DONE,
                    List.of(line(Said.of("ledger.step.all-closed", all), href)),
                    Optional.of(href));
        }
        Blocker blocker =
                all == 0
                        ? new Blocker("no-measures-issued", Said.of("ledger.step.none"), 1, href)
                        : new Blocker(
                                "measures-open",
                                Said.of("ledger.step.open", all - closed),
                                all - closed,
                                href);
        return new StepFact(
                closed == 0 ? StepState.NOT_BEGUN : StepState.UNDER_WAY,
                List.of(),
                List.of(blocker),
                Optional.of(href));
    }

    private static StepFact.Line line(Said said, String href) {
        return new StepFact.Line(said, Optional.of(href));
    }
}
