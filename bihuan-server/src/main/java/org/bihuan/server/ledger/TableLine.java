package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Words;

/**
 * An item as a row of a table that leaves the house.
 *
 * @param words by the meaning of the column; days as in {@code 2026-03-05}
 * @param ownNumber the number that the office's own table gave it; empty without one
 * @param state key of its state's words
 * @param deadline what its kind of deadline is called, where the table brought no word for it
 */
public record TableLine(
        UUID unitId,
        UUID id,
        RowWords words,
        String ownNumber,
        String state,
        Optional<Words> deadline,
        LocalDate dueOn,
        Optional<LocalDate> closedOn) {}
