package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_LABELS;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Labels on items, as rows. */
@Repository
class LabelRows {
    private final DSLContext sql;

    LabelRows(DSLContext sql) {
        this.sql = sql;
    }

    /** False when it is there already. */
    boolean put(UUID unitId, UUID itemId, String label) {
        return sql.insertInto(LEDGER_LABELS)
                        .set(LEDGER_LABELS.UNIT_ID, unitId)
                        .set(LEDGER_LABELS.ITEM_ID, itemId)
                        .set(LEDGER_LABELS.LABEL, label)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when it is not there. */
    boolean take(UUID unitId, UUID itemId, String label) {
        return sql.deleteFrom(LEDGER_LABELS)
                        .where(LEDGER_LABELS.UNIT_ID.eq(unitId))
                        .and(LEDGER_LABELS.ITEM_ID.eq(itemId))
                        .and(LEDGER_LABELS.LABEL.eq(label))
                        .execute()
                == 1;
    }
}
