package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What of the ledger is asked for; it stands in the address ({@link LedgerAddress}), so that a view
 * can be passed on.
 *
 * @param state empty for all
 * @param words in a number, a problem, a measure, an indicator or the name of a file; empty for all
 * @param label empty for all
 * @param page from 1
 */
record LedgerQuery(
        Optional<StateFilter> state,
        Optional<LightFilter> light,
        Who who,
        Place place,
        Due due,
        String words,
        String label,
        Order order,
        int page) {
    static final int LINES = 20;

    /** One state, or all those in which something is still to be done. */
    sealed interface StateFilter {
        record Open() implements StateFilter {}

        record In(ItemState state) implements StateFilter {}
    }

    /** People whose items are asked for. */
    record Who(Optional<UUID> owner, Optional<UUID> verifier) {}

    /**
     * Where the items stand.
     *
     * @param heading words of the heading that a problem stands under, such as a dimension; empty
     *     for all
     */
    record Place(Optional<UUID> unit, Optional<UUID> cycle, String heading) {}

    /** The promised day, first and last day included. */
    record Due(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** Lights that a person looks for. */
    enum LightFilter {
        NEAR,
        BEHIND,
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
                || light.isPresent()
                || who.owner().isPresent()
                || who.verifier().isPresent()
                || place.unit().isPresent()
                || place.cycle().isPresent()
                || !place.heading().isEmpty()
                || due.from().isPresent()
                || due.until().isPresent()
                || !words.isEmpty()
                || !label.isEmpty();
    }

    LedgerQuery sorted(Order by) {
        return new LedgerQuery(state, light, who, place, due, words, label, by, 1);
    }

    LedgerQuery turnedTo(int other) {
        return new LedgerQuery(state, light, who, place, due, words, label, order, other);
    }
}
