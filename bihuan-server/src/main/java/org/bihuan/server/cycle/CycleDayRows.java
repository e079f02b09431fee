package org.bihuan.server.cycle;

import static org.bihuan.server.schema.Tables.CYCLE_DAYS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CycleDayRows {

    private final DSLContext sql;

    CycleDayRows(DSLContext sql) {
        this.sql = sql;
    }

    List<CycleDay> of(UUID cycleId) {
        return sql.selectFrom(CYCLE_DAYS)
                .where(CYCLE_DAYS.CYCLE_ID.eq(cycleId))
                .and(CYCLE_DAYS.WITHDRAWN_AT.isNull())
                .orderBy(CYCLE_DAYS.DUE_ON, CYCLE_DAYS.ID)
                .fetch(row ->
                        new CycleDay(row.getId(), row.getStep(), row.getDueOn(), row.getWords()));
    }

    void insert(Cycle cycle, CycleDay day, UUID by, Instant now) {
        sql.insertInto(CYCLE_DAYS)
                .set(CYCLE_DAYS.UNIT_ID, cycle.unitId())
                .set(CYCLE_DAYS.ID, day.id())
                .set(CYCLE_DAYS.CYCLE_ID, cycle.id())
                .set(CYCLE_DAYS.STEP, day.step())
                .set(CYCLE_DAYS.DUE_ON, day.day())
                .set(CYCLE_DAYS.WORDS, day.words())
                .set(CYCLE_DAYS.SET_BY, by)
                .set(CYCLE_DAYS.SET_AT, now)
                .execute();
    }

    int withdraw(UUID cycleId, String step, UUID by, Instant now) {
        return sql.update(CYCLE_DAYS)
                .set(CYCLE_DAYS.WITHDRAWN_BY, by)
                .set(CYCLE_DAYS.WITHDRAWN_AT, now)
                .where(CYCLE_DAYS.CYCLE_ID.eq(cycleId))
                .and(CYCLE_DAYS.STEP.eq(step))
                .and(CYCLE_DAYS.WITHDRAWN_AT.isNull())
                .execute();
    }
}
