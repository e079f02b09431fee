package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_LABELS;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A label put on items, or taken off them. */
@Configuration(proxyBeanMethods = false)
class LabelDeeds {
    private static final int LONGEST = 20;

    @Bean
    BulkDeed labelling(DSLContext sql) {
        return new Labelling(sql, true);
    }

    @Bean
    BulkDeed unlabelling(DSLContext sql) {
        return new Labelling(sql, false);
    }

    private record Labelling(DSLContext sql, boolean on) implements BulkDeed {
        @Override
        public String word() {
            return on ? "label" : "unlabel";
        }

        @Override
        public List<Said> against(String wanted) {
            if (wanted.isEmpty()) {
                return List.of(Said.of("ledger.bulk.refused.label-missing"));
            }
            return wanted.codePointCount(0, wanted.length()) > LONGEST
                    ? List.of(Said.of("ledger.bulk.refused.label-too-long", LONGEST))
                    : List.of();
        }

        @Override
        public Result carryOut(SignedIn who, LedgerLine line, String wanted) {
            if (line.state() == ItemState.CLOSED) {
                return new Result.Refused(List.of(Said.of("ledger.refused.already-closed")));
            }
            boolean moved = on ? put(line.unitId(), line.id(), wanted) : take(line, wanted);
            return moved ? new Result.Changed("") : new Result.Unchanged();
        }

        @Override
        public void undo(UUID unitId, UUID itemId, String wanted, String before) {
            if (on) {
                take(unitId, itemId, wanted);
            } else {
                put(unitId, itemId, wanted);
            }
        }

        private boolean take(LedgerLine line, String label) {
            return take(line.unitId(), line.id(), label);
        }

        private boolean put(UUID unitId, UUID itemId, String label) {
            return sql.insertInto(LEDGER_LABELS)
                            .set(LEDGER_LABELS.UNIT_ID, unitId)
                            .set(LEDGER_LABELS.ITEM_ID, itemId)
                            .set(LEDGER_LABELS.LABEL, label)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }

        private boolean take(UUID unitId, UUID itemId, String label) {
            return sql.deleteFrom(LEDGER_LABELS)
                            .where(LEDGER_LABELS.UNIT_ID.eq(unitId))
                            .and(LEDGER_LABELS.ITEM_ID.eq(itemId))
                            .and(LEDGER_LABELS.LABEL.eq(label))
                            .execute()
                    == 1;
        }
    }
}
