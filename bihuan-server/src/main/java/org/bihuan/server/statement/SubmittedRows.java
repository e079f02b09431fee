package org.bihuan.server.statement;

import static org.bihuan.server.schema.Tables.STATEMENTS;
import static org.bihuan.server.schema.Tables.STATEMENT_MOVES;
import static org.bihuan.server.schema.Tables.STATEMENT_VERSIONS;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class SubmittedRows {

    private static final String SUBMITTED = Move.Kind.SUBMITTED.stored();
    private static final SelectFieldOrAsterisk[] FIELDS = {
        STATEMENTS.UNIT_ID,
        STATEMENTS.CYCLE_ID,
        STATEMENTS.ID,
        STATEMENTS.PERSON_ID,
        STATEMENTS.TITLE,
        STATEMENT_VERSIONS.ID,
        STATEMENT_VERSIONS.NUMBER
    };

    private final DSLContext sql;

    SubmittedRows(DSLContext sql) {
        this.sql = sql;
    }

    List<Submitted> newest(Collection<UUID> units) {
        return joined(sql.select(FIELDS).distinctOn(STATEMENTS.UNIT_ID, STATEMENTS.ID))
                .where(STATEMENT_MOVES.UNIT_ID.in(units))
                .and(STATEMENT_MOVES.MOVE.eq(SUBMITTED))
                .orderBy(STATEMENTS.UNIT_ID, STATEMENTS.ID, STATEMENT_MOVES.SERIAL.desc())
                .fetch(SubmittedRows::submitted);
    }

    List<Submitted> of(UUID statementId) {
        return joined(sql.select(FIELDS))
                .where(STATEMENT_MOVES.STATEMENT_ID.eq(statementId))
                .and(STATEMENT_MOVES.MOVE.eq(SUBMITTED))
                .orderBy(STATEMENT_MOVES.SERIAL.desc())
                .fetch(SubmittedRows::submitted);
    }

    List<Submitted> find(Collection<UUID> versions) {
        return joined(sql.selectDistinct(FIELDS))
                .where(STATEMENT_MOVES.VERSION_ID.in(versions))
                .and(STATEMENT_MOVES.MOVE.eq(SUBMITTED))
                .fetch(SubmittedRows::submitted);
    }

    Optional<String> text(UUID versionId) {
        return sql.select(STATEMENT_VERSIONS.TEXT)
                .from(STATEMENT_VERSIONS)
                .where(STATEMENT_VERSIONS.ID.eq(versionId))
                .fetchOptional(STATEMENT_VERSIONS.TEXT);
    }

    private static SelectOnConditionStep<Record> joined(org.jooq.SelectFromStep<Record> select) {
        return select.from(STATEMENT_MOVES)
                .join(STATEMENTS)
                .on(STATEMENTS.UNIT_ID.eq(STATEMENT_MOVES.UNIT_ID))
                .and(STATEMENTS.ID.eq(STATEMENT_MOVES.STATEMENT_ID))
                .join(STATEMENT_VERSIONS)
                .on(STATEMENT_VERSIONS.UNIT_ID.eq(STATEMENT_MOVES.UNIT_ID))
                .and(STATEMENT_VERSIONS.ID.eq(STATEMENT_MOVES.VERSION_ID));
    }

    private static Submitted submitted(Record row) {
        return new Submitted(
                row.get(STATEMENTS.UNIT_ID),
                row.get(STATEMENTS.CYCLE_ID),
                row.get(STATEMENTS.ID),
                row.get(STATEMENT_VERSIONS.ID),
                row.get(STATEMENT_VERSIONS.NUMBER),
                Optional.ofNullable(row.get(STATEMENTS.PERSON_ID)),
                row.get(STATEMENTS.TITLE));
    }
}
