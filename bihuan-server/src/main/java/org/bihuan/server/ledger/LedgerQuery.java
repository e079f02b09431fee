package org.bihuan.server.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * What of the ledger is asked for; it stands in the address, so that a view can be passed on.
 *
 * @param words part of a number, of a problem or of a measure; empty for all
 * @param page from 1
 */
record LedgerQuery(
        Optional<ItemState> state,
        Optional<UUID> owner,
        Optional<LightFilter> light,
        Optional<UUID> cycle,
        String words,
        Order order,
        int page) {
    static final int LINES = 20;

    /** Lights that a person looks for. */
    enum LightFilter {
        NEAR,
        OVERDUE
    }

    /** What the list is sorted by. */
    enum Order {
        DUE,
        DUE_LAST,
        NUMBER,
        NUMBER_LAST,
        OWNER
    }

    boolean isFiltered() {
        return state.isPresent()
                || owner.isPresent()
                || light.isPresent()
                || cycle.isPresent()
                || !words.isEmpty();
    }
}
