package org.bihuan.server.cycle;

import static org.bihuan.server.schema.Tables.ATTACHED_PAPERS;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Attachments that were noted by hand, as rows. */
@Repository
class PaperRows {

    private final DSLContext sql;

    PaperRows(DSLContext sql) {
        this.sql = sql;
    }

    /** When each was noted, by code; only notes that stand. */
    Map<String, Instant> marks(UUID cycleId) {
        return sql.selectFrom(ATTACHED_PAPERS)
                .where(ATTACHED_PAPERS.CYCLE_ID.eq(cycleId))
                .and(ATTACHED_PAPERS.WITHDRAWN_AT.isNull())
                .fetchMap(ATTACHED_PAPERS.CODE, ATTACHED_PAPERS.ATTACHED_AT);
    }

    /** Does nothing if one stands already. */
    int insert(Cycle cycle, UUID id, String code, UUID by, Instant now) {
        return sql.insertInto(ATTACHED_PAPERS)
                .set(ATTACHED_PAPERS.UNIT_ID, cycle.unitId())
                .set(ATTACHED_PAPERS.ID, id)
                .set(ATTACHED_PAPERS.CYCLE_ID, cycle.id())
                .set(ATTACHED_PAPERS.CODE, code)
                .set(ATTACHED_PAPERS.ATTACHED_BY, by)
                .set(ATTACHED_PAPERS.ATTACHED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    int withdraw(UUID cycleId, String code, UUID by, Instant now) {
        return sql.update(ATTACHED_PAPERS)
                .set(ATTACHED_PAPERS.WITHDRAWN_BY, by)
                .set(ATTACHED_PAPERS.WITHDRAWN_AT, now)
                .where(ATTACHED_PAPERS.CYCLE_ID.eq(cycleId))
                .and(ATTACHED_PAPERS.CODE.eq(code))
                .and(ATTACHED_PAPERS.WITHDRAWN_AT.isNull())
                .execute();
    }
}
