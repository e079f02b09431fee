package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An item under lock, who acts on it, and when.
 *
 * @param today the day of {@code at} where the server stands
 * @param version of the item
 */
record Seen(LedgerItem item, Acting acting, Instant at, LocalDate today, int version) {
    Promise promise() {
        return item.promise();
    }
}
