package org.bihuan.server.cycle;

import static org.bihuan.server.schema.Tables.CYCLES;
import static org.bihuan.server.schema.Tables.CYCLE_UPGRADES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.framework.Pack;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Other versions of their frameworks that cycles took. */
@Repository
class UpgradeRows {

    private final DSLContext sql;

    UpgradeRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The oldest first. */
    List<CycleUpgrade> of(UUID cycleId) {
        return sql.select(
                        CYCLE_UPGRADES.FRAMEWORK_BEFORE,
                        CYCLE_UPGRADES.FRAMEWORK_AFTER,
                        CYCLE_UPGRADES.REASON,
                        CYCLE_UPGRADES.UPGRADED_BY,
                        CYCLE_UPGRADES.UPGRADED_AT)
                .from(CYCLE_UPGRADES)
                .where(CYCLE_UPGRADES.CYCLE_ID.eq(cycleId))
                .orderBy(CYCLE_UPGRADES.SERIAL)
                .fetch(row ->
                        new CycleUpgrade(
                                row.get(CYCLE_UPGRADES.FRAMEWORK_BEFORE),
                                row.get(CYCLE_UPGRADES.FRAMEWORK_AFTER),
                                row.get(CYCLE_UPGRADES.REASON),
                                row.get(CYCLE_UPGRADES.UPGRADED_BY),
                                row.get(CYCLE_UPGRADES.UPGRADED_AT)));
    }

    Map<UUID, String> reasons(UUID cycleId) {
        return sql.select(CYCLE_UPGRADES.ID, CYCLE_UPGRADES.REASON)
                .from(CYCLE_UPGRADES)
                .where(CYCLE_UPGRADES.CYCLE_ID.eq(cycleId))
                .fetchMap(CYCLE_UPGRADES.ID, CYCLE_UPGRADES.REASON);
    }

    /**
     * @param serial of this upgrade in its cycle, from 1; a second one with the same number fails
     */
    void insert(Cycle cycle, UUID id, int serial, Pack pack, String reason, UUID by, Instant now) {
        ReviewFramework framework = pack.framework();
        sql.insertInto(CYCLE_UPGRADES)
                .set(CYCLE_UPGRADES.UNIT_ID, cycle.unitId())
                .set(CYCLE_UPGRADES.ID, id)
                .set(CYCLE_UPGRADES.CYCLE_ID, cycle.id())
                .set(CYCLE_UPGRADES.SERIAL, serial)
                .set(
                        CYCLE_UPGRADES.FRAMEWORK_BEFORE,
                        cycle.frameworkId() + "@" + cycle.frameworkVersion())
                .set(CYCLE_UPGRADES.FRAMEWORK_AFTER, framework.reference())
                .set(CYCLE_UPGRADES.PACK, pack.yaml())
                .set(CYCLE_UPGRADES.REASON, reason)
                .set(CYCLE_UPGRADES.UPGRADED_BY, by)
                .set(CYCLE_UPGRADES.UPGRADED_AT, now)
                .execute();
        sql.update(CYCLES)
                .set(CYCLES.FRAMEWORK_ID, framework.id())
                .set(CYCLES.FRAMEWORK_VERSION, Integer.toString(framework.version()))
                .where(CYCLES.UNIT_ID.eq(cycle.unitId()))
                .and(CYCLES.ID.eq(cycle.id()))
                .execute();
    }
}
