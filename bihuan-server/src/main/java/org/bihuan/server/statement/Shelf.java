package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;

/**
 * A cycle with its statements, in the list.
 *
 * @param unit name of the unit
 * @param mayBegin whether the reader may upload one here
 */
public record Shelf(
        UUID cycleId, String title, String unit, List<StatementLine> statements, boolean mayBegin) {
    public Shelf {
        statements = List.copyOf(statements);
    }
}
