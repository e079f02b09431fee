package org.bihuan.server.cycle;

import static org.bihuan.server.schema.Tables.CYCLES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.CyclesRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CycleRows {

    private final DSLContext sql;

    CycleRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Cycle> find(UUID cycleId) {
        return sql.selectFrom(CYCLES).where(CYCLES.ID.eq(cycleId)).fetchOptional(CycleRows::cycle);
    }

    List<Cycle> ofUnit(UUID unitId) {
        return sql.selectFrom(CYCLES)
                .where(CYCLES.UNIT_ID.eq(unitId))
                .orderBy(CYCLES.CREATED_AT.desc(), CYCLES.ID)
                .fetch(CycleRows::cycle);
    }

    void insert(Cycle cycle, Instant now) {
        sql.insertInto(CYCLES)
                .set(CYCLES.ID, cycle.id())
                .set(CYCLES.UNIT_ID, cycle.unitId())
                .set(CYCLES.FRAMEWORK_ID, cycle.frameworkId())
                .set(CYCLES.FRAMEWORK_VERSION, cycle.frameworkVersion())
                .set(CYCLES.TITLE, cycle.title())
                .set(CYCLES.PERIOD, cycle.period())
                .set(CYCLES.THEME, cycle.theme())
                .set(CYCLES.CREATED_AT, now)
                .execute();
    }

    private static Cycle cycle(CyclesRecord row) {
        return new Cycle(
                row.getId(),
                row.getUnitId(),
                row.getFrameworkId(),
                row.getFrameworkVersion(),
                row.getTitle(),
                row.getPeriod(),
                row.getTheme());
    }
}
