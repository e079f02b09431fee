package org.bihuan.server.statement;

import static org.bihuan.server.schema.Tables.DISMISSALS;
import static org.bihuan.server.schema.Tables.STATEMENT_VERSIONS;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.organisation.SaidRows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class DismissalRows {

    private static final HexFormat HEX = HexFormat.of();

    private static final SaidRows SAID =
            new SaidRows(DISMISSALS.WITHDRAWN_BY, DISMISSALS.WITHDRAWN_AT);

    private final DSLContext sql;

    DismissalRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What stands, the oldest first. */
    List<Dismissal> standing(UUID statementId) {
        Field<String> name = SaidRows.nameOf(DISMISSALS.SAID_BY);
        return sql.select(DISMISSALS.asterisk(), STATEMENT_VERSIONS.NUMBER, name)
                .from(DISMISSALS)
                .join(STATEMENT_VERSIONS)
                .on(STATEMENT_VERSIONS.UNIT_ID.eq(DISMISSALS.UNIT_ID))
                .and(STATEMENT_VERSIONS.ID.eq(DISMISSALS.VERSION_ID))
                .where(DISMISSALS.STATEMENT_ID.eq(statementId))
                .and(SAID.stands())
                .orderBy(DISMISSALS.SAID_AT, DISMISSALS.ID)
                .fetch(row -> dismissal(row, row.get(name)));
    }

    void insert(StoredStatement statement, UUID versionId, Dismissal said, UUID by) {
        sql.insertInto(DISMISSALS)
                .set(DISMISSALS.UNIT_ID, statement.unitId())
                .set(DISMISSALS.ID, said.id())
                .set(DISMISSALS.STATEMENT_ID, statement.id())
                .set(DISMISSALS.VERSION_ID, versionId)
                .set(DISMISSALS.RULE, said.rule())
                .set(DISMISSALS.QUOTE, said.quote())
                .set(DISMISSALS.PLACE_KEY, HEX.parseHex(said.place().key()))
                .set(DISMISSALS.PLACE_CORE, HEX.parseHex(said.place().core()))
                .set(DISMISSALS.PLACE_BEFORE, said.place().before())
                .set(DISMISSALS.PLACE_AFTER, said.place().after())
                .set(DISMISSALS.PLACE_DISTINCTIVE, said.place().distinctive())
                .set(DISMISSALS.REASON, said.reason())
                .set(DISMISSALS.SAID_BY, by)
                .set(DISMISSALS.SAID_AT, said.at())
                .execute();
    }

    /** Whether it stood until now. */
    boolean withdraw(UUID statementId, UUID dismissalId, UUID by, Instant now) {
        return SAID.end(
                sql,
                DISMISSALS.STATEMENT_ID.eq(statementId).and(DISMISSALS.ID.eq(dismissalId)),
                by,
                now);
    }

    private static Dismissal dismissal(Record row, String name) {
        Fingerprint place =
                new Fingerprint(
                        HEX.formatHex(row.get(DISMISSALS.PLACE_CORE)),
                        row.get(DISMISSALS.PLACE_BEFORE),
                        row.get(DISMISSALS.PLACE_AFTER),
                        row.get(DISMISSALS.PLACE_DISTINCTIVE));
        return new Dismissal(
                row.get(DISMISSALS.ID),
                place,
                row.get(DISMISSALS.RULE),
                row.get(DISMISSALS.QUOTE),
                row.get(DISMISSALS.REASON),
                row.get(STATEMENT_VERSIONS.NUMBER),
                name,
                row.get(DISMISSALS.SAID_AT));
    }

    /** What was said of each, also of those taken back. */
    Map<UUID, String> reasons(UUID statementId) {
        return sql.select(DISMISSALS.ID, DISMISSALS.REASON)
                .from(DISMISSALS)
                .where(DISMISSALS.STATEMENT_ID.eq(statementId))
                .fetchMap(DISMISSALS.ID, DISMISSALS.REASON);
    }
}
