package org.bihuan.server.statement;

import static org.bihuan.server.schema.Tables.REVIEW_REMARKS;
import static org.bihuan.server.schema.Tables.STATEMENT_MOVES;
import static org.bihuan.server.schema.Tables.STATEMENT_VERSIONS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The ways of statements, and what reviewers remark on the way. */
@Repository
class WayRows {

    private final DSLContext sql;

    WayRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The oldest first. */
    List<Move> moves(UUID statementId) {
        return sql.select(
                        STATEMENT_MOVES.MOVE,
                        STATEMENT_MOVES.VERSION_ID,
                        STATEMENT_VERSIONS.NUMBER,
                        STATEMENT_MOVES.WORDS,
                        STATEMENT_MOVES.MOVED_BY,
                        STATEMENT_MOVES.MOVED_AT)
                .from(STATEMENT_MOVES)
                .join(STATEMENT_VERSIONS)
                .on(STATEMENT_VERSIONS.UNIT_ID.eq(STATEMENT_MOVES.UNIT_ID))
                .and(STATEMENT_VERSIONS.ID.eq(STATEMENT_MOVES.VERSION_ID))
                .where(STATEMENT_MOVES.STATEMENT_ID.eq(statementId))
                .orderBy(STATEMENT_MOVES.SERIAL)
                .fetch(row ->
                        new Move(
                                Move.Kind.valueOf(row.value1().toUpperCase(Locale.ROOT)),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    void insert(StoredStatement statement, UUID id, int serial, Move move) {
        sql.insertInto(STATEMENT_MOVES)
                .set(STATEMENT_MOVES.UNIT_ID, statement.unitId())
                .set(STATEMENT_MOVES.ID, id)
                .set(STATEMENT_MOVES.STATEMENT_ID, statement.id())
                .set(STATEMENT_MOVES.VERSION_ID, move.versionId())
                .set(STATEMENT_MOVES.SERIAL, serial)
                .set(STATEMENT_MOVES.MOVE, move.kind().stored())
                .set(STATEMENT_MOVES.WORDS, move.words())
                .set(STATEMENT_MOVES.MOVED_BY, move.by())
                .set(STATEMENT_MOVES.MOVED_AT, move.at())
                .execute();
    }

    List<ReviewRemark> remarks(UUID statementId) {
        return sql.select(REVIEW_REMARKS.fields())
                .select(STATEMENT_VERSIONS.NUMBER)
                .from(REVIEW_REMARKS)
                .join(STATEMENT_VERSIONS)
                .on(STATEMENT_VERSIONS.UNIT_ID.eq(REVIEW_REMARKS.UNIT_ID))
                .and(STATEMENT_VERSIONS.ID.eq(REVIEW_REMARKS.VERSION_ID))
                .where(REVIEW_REMARKS.STATEMENT_ID.eq(statementId))
                .and(REVIEW_REMARKS.WITHDRAWN_AT.isNull())
                .orderBy(STATEMENT_VERSIONS.NUMBER, REVIEW_REMARKS.TEXT_START, REVIEW_REMARKS.ID)
                .fetch(row ->
                        new ReviewRemark(
                                row.get(REVIEW_REMARKS.ID),
                                row.get(REVIEW_REMARKS.VERSION_ID),
                                row.get(STATEMENT_VERSIONS.NUMBER),
                                row.get(REVIEW_REMARKS.TEXT_START),
                                row.get(REVIEW_REMARKS.TEXT_END),
                                row.get(REVIEW_REMARKS.QUOTE),
                                row.get(REVIEW_REMARKS.WORDS),
                                row.get(REVIEW_REMARKS.REMARKED_BY)));
    }

    void insert(StoredStatement statement, ReviewRemark remark, Instant now) {
        sql.insertInto(REVIEW_REMARKS)
                .set(REVIEW_REMARKS.UNIT_ID, statement.unitId())
                .set(REVIEW_REMARKS.ID, remark.id())
                .set(REVIEW_REMARKS.STATEMENT_ID, statement.id())
                .set(REVIEW_REMARKS.VERSION_ID, remark.versionId())
                .set(REVIEW_REMARKS.TEXT_START, remark.start())
                .set(REVIEW_REMARKS.TEXT_END, remark.end())
                .set(REVIEW_REMARKS.QUOTE, remark.quote())
                .set(REVIEW_REMARKS.WORDS, remark.words())
                .set(REVIEW_REMARKS.REMARKED_BY, remark.by())
                .set(REVIEW_REMARKS.REMARKED_AT, now)
                .execute();
    }
}
