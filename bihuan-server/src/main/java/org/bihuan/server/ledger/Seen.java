package org.bihuan.server.ledger;

import java.time.Instant;

/** An item under lock, who acts on it, and when. */
record Seen(LedgerItem item, Acting acting, Instant at) {
    Promise promise() {
        return item.promise();
    }
}
