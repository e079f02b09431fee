package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_CAUSES;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_CAUSES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.schema.tables.records.LedgerCausesRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Causes and which items answer them, as rows. */
@Repository
class CauseRows {
    private static final int MOST = 200;

    private final DSLContext sql;
    private final Ids ids;

    CauseRows(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Those that are linked to an item now, in the order in which they were named. */
    List<Cause> of(Promise promise) {
        return sql.select(LEDGER_CAUSES.fields())
                .from(LEDGER_CAUSES)
                .join(LEDGER_ITEM_CAUSES)
                .on(LEDGER_ITEM_CAUSES.UNIT_ID.eq(LEDGER_CAUSES.UNIT_ID))
                .and(LEDGER_ITEM_CAUSES.CAUSE_ID.eq(LEDGER_CAUSES.ID))
                .where(LEDGER_ITEM_CAUSES.UNIT_ID.eq(promise.unitId()))
                .and(LEDGER_ITEM_CAUSES.ITEM_ID.eq(promise.id()))
                .and(LEDGER_ITEM_CAUSES.UNLINKED_AT.isNull())
                .orderBy(LEDGER_CAUSES.NAMED_AT, LEDGER_CAUSES.ID)
                .fetch(row -> cause(row.into(LEDGER_CAUSES)));
    }

    /** Those of the same round that are not linked to the item, the newest first. */
    List<Cause> others(Promise promise) {
        return sql.selectFrom(LEDGER_CAUSES)
                .where(LEDGER_CAUSES.UNIT_ID.eq(promise.unitId()))
                .and(LEDGER_CAUSES.CYCLE_ID.eq(promise.cycleId()))
                .andNotExists(
                        DSL.selectOne()
                                .from(LEDGER_ITEM_CAUSES)
                                .where(LEDGER_ITEM_CAUSES.UNIT_ID.eq(LEDGER_CAUSES.UNIT_ID))
                                .and(LEDGER_ITEM_CAUSES.CAUSE_ID.eq(LEDGER_CAUSES.ID))
                                .and(LEDGER_ITEM_CAUSES.ITEM_ID.eq(promise.id()))
                                .and(LEDGER_ITEM_CAUSES.UNLINKED_AT.isNull()))
                .orderBy(LEDGER_CAUSES.NAMED_AT.desc(), LEDGER_CAUSES.ID.desc())
                .limit(MOST)
                .fetch(CauseRows::cause);
    }

    private static Cause cause(LedgerCausesRecord row) {
        return new Cause(row.getId(), row.getWords(), row.getNamedBy(), row.getNamedAt());
    }

    /**
     * @return id of the cause
     */
    UUID name(Promise promise, String words, UUID person, Instant at) {
        UUID id = ids.next();
        sql.insertInto(LEDGER_CAUSES)
                .set(LEDGER_CAUSES.UNIT_ID, promise.unitId())
                .set(LEDGER_CAUSES.ID, id)
                .set(LEDGER_CAUSES.CYCLE_ID, promise.cycleId())
                .set(LEDGER_CAUSES.WORDS, words)
                .set(LEDGER_CAUSES.NAMED_BY, person)
                .set(LEDGER_CAUSES.NAMED_AT, at)
                .execute();
        link(promise, id, person, at);
        return id;
    }

    void link(Promise promise, UUID cause, UUID person, Instant at) {
        sql.insertInto(LEDGER_ITEM_CAUSES)
                .set(LEDGER_ITEM_CAUSES.UNIT_ID, promise.unitId())
                .set(LEDGER_ITEM_CAUSES.ITEM_ID, promise.id())
                .set(LEDGER_ITEM_CAUSES.CAUSE_ID, cause)
                .set(LEDGER_ITEM_CAUSES.LINKED_BY, person)
                .set(LEDGER_ITEM_CAUSES.LINKED_AT, at)
                .execute();
    }

    void unlink(Promise promise, UUID cause, UUID person, Instant at) {
        sql.update(LEDGER_ITEM_CAUSES)
                .set(LEDGER_ITEM_CAUSES.UNLINKED_BY, person)
                .set(LEDGER_ITEM_CAUSES.UNLINKED_AT, at)
                .where(LEDGER_ITEM_CAUSES.UNIT_ID.eq(promise.unitId()))
                .and(LEDGER_ITEM_CAUSES.ITEM_ID.eq(promise.id()))
                .and(LEDGER_ITEM_CAUSES.CAUSE_ID.eq(cause))
                .and(LEDGER_ITEM_CAUSES.UNLINKED_AT.isNull())
                .execute();
    }
}
