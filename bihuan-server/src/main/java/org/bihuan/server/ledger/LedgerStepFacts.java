package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Map<String, StepFact> of(Cycle cycle) {
        List<ItemState> states = reading.statesOfCycle(cycle.id());
        int all = states.size();
        int closed = (int) states.stream().filter(state -> state == ItemState.CLOSED).count();
        String href = "/ledger?cycle=" + cycle.id();
        return Map.of(
                "ledger",
                fact(
                        all == 0 ? StepState.NOT_BEGUN : StepState.DONE,
                        all == 0 ? Said.of("ledger.step.none") : Said.of("ledger.step.items", all),
                        href),
                "close-out",
                fact(closeOut(all, closed), openOrClosed(all, closed), href));
    }

    private static StepState closeOut(int all, int closed) {
        if (closed == 0) {
            return StepState.NOT_BEGUN;
        }
        return closed == all ? StepState.DONE : StepState.UNDER_WAY;
    }

    private static Said openOrClosed(int all, int closed) {
        if (all == 0) {
            return Said.of("ledger.step.none");
        }
        return closed == all
                ? Said.of("ledger.step.all-closed", all)
                : Said.of("ledger.step.open", all - closed);
    }

    private static StepFact fact(StepState state, Said said, String href) {
        return new StepFact(
                state, List.of(new StepFact.Line(said, Optional.of(href))), Optional.of(href));
    }
}
