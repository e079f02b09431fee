package org.bihuan.server.carryover;

import static org.bihuan.server.schema.Tables.CARRIED_ITEMS;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CarriedRows {

    private final DSLContext sql;

    CarriedRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What somebody confirmed of an item. */
    record Confirmed(Label label, String words, UUID by, Instant at) {}

    /** By item; the newest word counts. */
    Map<UUID, Confirmed> ofCycle(UUID cycleId) {
        Map<UUID, Confirmed> confirmed = new LinkedHashMap<>();
        sql.selectFrom(CARRIED_ITEMS)
                .where(CARRIED_ITEMS.CYCLE_ID.eq(cycleId))
                .orderBy(CARRIED_ITEMS.CONFIRMED_AT, CARRIED_ITEMS.ID)
                .forEach(row ->
                        confirmed.put(
                                row.getItemId(),
                                new Confirmed(
                                        Label.typed(row.getLabel()).orElseThrow(),
                                        row.getWords(),
                                        row.getConfirmedBy(),
                                        row.getConfirmedAt())));
        return confirmed;
    }

    void insert(Cycle cycle, UUID id, UUID item, Label proposed, Confirmed confirmed) {
        sql.insertInto(CARRIED_ITEMS)
                .set(CARRIED_ITEMS.UNIT_ID, cycle.unitId())
                .set(CARRIED_ITEMS.ID, id)
                .set(CARRIED_ITEMS.CYCLE_ID, cycle.id())
                .set(CARRIED_ITEMS.ITEM_ID, item)
                .set(CARRIED_ITEMS.LABEL, confirmed.label().stored())
                .set(CARRIED_ITEMS.PROPOSED, proposed.stored())
                .set(CARRIED_ITEMS.WORDS, confirmed.words())
                .set(CARRIED_ITEMS.CONFIRMED_BY, confirmed.by())
                .set(CARRIED_ITEMS.CONFIRMED_AT, confirmed.at())
                .execute();
    }
}
