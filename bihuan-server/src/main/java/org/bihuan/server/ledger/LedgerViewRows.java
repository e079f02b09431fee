package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_VIEWS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Views that were saved, as rows. */
@Repository
class LedgerViewRows {
    private final DSLContext sql;

    LedgerViewRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that stand, by name. */
    List<LedgerViews.SavedView> of(Collection<UUID> units) {
        return sql.selectFrom(LEDGER_VIEWS)
                .where(LEDGER_VIEWS.UNIT_ID.in(units))
                .and(LEDGER_VIEWS.WITHDRAWN_AT.isNull())
                .orderBy(LEDGER_VIEWS.NAME, LEDGER_VIEWS.ID)
                .fetch(row ->
                        new LedgerViews.SavedView(
                                row.getId(),
                                row.getUnitId(),
                                row.getName(),
                                row.getAddress(),
                                row.getMadeBy()));
    }

    void insert(LedgerViews.SavedView view, Instant at) {
        sql.insertInto(LEDGER_VIEWS)
                .set(LEDGER_VIEWS.UNIT_ID, view.unitId())
                .set(LEDGER_VIEWS.ID, view.id())
                .set(LEDGER_VIEWS.NAME, view.name())
                .set(LEDGER_VIEWS.ADDRESS, view.address())
                .set(LEDGER_VIEWS.MADE_BY, view.madeBy())
                .set(LEDGER_VIEWS.MADE_AT, at)
                .execute();
    }

    void withdraw(LedgerViews.SavedView view, Instant at) {
        sql.update(LEDGER_VIEWS)
                .set(LEDGER_VIEWS.WITHDRAWN_AT, at)
                .where(LEDGER_VIEWS.UNIT_ID.eq(view.unitId()))
                .and(LEDGER_VIEWS.ID.eq(view.id()))
                .execute();
    }
}
