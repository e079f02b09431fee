package org.bihuan.server.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.cycle.CycleOfAddress;
import org.springframework.stereotype.Component;

/** The words of an item are those of its cycle. */
@Component
class CycleOfItem implements CycleOfAddress {

    private final ItemRows rows;

    CycleOfItem(ItemRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Function<UUID, Optional<UUID>>> lookups() {
        return Map.of(
                "/ledger/items/{id}",
                id -> rows.find(id).map(found -> found.item().promise().cycleId()));
    }
}
