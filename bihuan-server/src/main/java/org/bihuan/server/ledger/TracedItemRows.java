package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_FINDINGS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The items that a statement's measures became, for whoever follows finding to measure. */
@Repository
public class TracedItemRows {
    private final DSLContext sql;

    TracedItemRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param findings the words of the findings that it answers, as on the day of issue
     * @param acceptedAt when somebody else accepted it; empty as long as nobody has
     */
    public record Traced(
            UUID id,
            String number,
            String href,
            String measure,
            List<String> findings,
            Said state,
            Tone tone,
            Optional<Instant> acceptedAt) {}

    /** In the order of their numbers. */
    public List<Traced> ofStatement(UUID unitId, UUID statementId) {
        Map<UUID, List<String>> findings =
                sql.select(LEDGER_ITEM_FINDINGS.ITEM_ID, LEDGER_ITEM_FINDINGS.WORDS)
                        .from(LEDGER_ITEM_FINDINGS)
                        .join(LEDGER_ITEMS)
                        .on(LEDGER_ITEMS.UNIT_ID.eq(LEDGER_ITEM_FINDINGS.UNIT_ID))
                        .and(LEDGER_ITEMS.ID.eq(LEDGER_ITEM_FINDINGS.ITEM_ID))
                        .where(LEDGER_ITEMS.UNIT_ID.eq(unitId))
                        .and(LEDGER_ITEMS.STATEMENT_ID.eq(statementId))
                        .orderBy(LEDGER_ITEM_FINDINGS.POSITION)
                        .fetchGroups(LEDGER_ITEM_FINDINGS.ITEM_ID, LEDGER_ITEM_FINDINGS.WORDS);
        return sql.selectFrom(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.UNIT_ID.eq(unitId))
                .and(LEDGER_ITEMS.STATEMENT_ID.eq(statementId))
                .orderBy(LEDGER_ITEMS.YEAR, LEDGER_ITEMS.SERIAL)
                .fetch(row -> {
                    ItemState state = ItemState.byStored(row.getState());
                    return new Traced(
                            row.getId(),
                            new ItemNumber(row.getYear(), row.getSerial()).toString(),
                            "/ledger/items/" + row.getId(),
                            row.getMeasure(),
                            findings.getOrDefault(row.getId(), List.of()),
                            state.said(),
                            state.tone(),
                            Optional.ofNullable(row.getVerifiedAt()));
                });
    }
}
