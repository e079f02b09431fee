package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which items a round has, for whoever counts them; nothing is said of what is in them. */
@Service
public class CycleItems {

    private final LedgerListRows rows;

    CycleItems(LedgerListRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<UUID> ofCycle(UUID cycleId) {
        return rows.idsOfCycle(cycleId);
    }
}
