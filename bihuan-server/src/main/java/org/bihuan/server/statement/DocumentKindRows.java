package org.bihuan.server.statement;

import static org.bihuan.server.schema.Tables.DOCUMENT_KINDS;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.SaidRows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class DocumentKindRows {

    private final DSLContext sql;

    DocumentKindRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest word, unless it is that the text itself should tell. */
    Optional<DocumentSeen.Word> standing(UUID statementId) {
        Field<String> name = SaidRows.nameOf(DOCUMENT_KINDS.SAID_BY);
        return sql.select(DOCUMENT_KINDS.KIND, DOCUMENT_KINDS.SAID_AT, name)
                .from(DOCUMENT_KINDS)
                .where(DOCUMENT_KINDS.STATEMENT_ID.eq(statementId))
                .orderBy(DOCUMENT_KINDS.SAID_AT.desc(), DOCUMENT_KINDS.ID.desc())
                .limit(1)
                .fetchOptional()
                .filter(row -> row.get(DOCUMENT_KINDS.KIND) != null)
                .map(row ->
                        new DocumentSeen.Word(
                                row.get(DOCUMENT_KINDS.KIND),
                                row.get(name),
                                row.get(DOCUMENT_KINDS.SAID_AT)));
    }

    /**
     * @param kind empty: as the text itself tells
     */
    void insert(StoredStatement statement, UUID id, Optional<String> kind, UUID by, Instant now) {
        sql.insertInto(DOCUMENT_KINDS)
                .set(DOCUMENT_KINDS.UNIT_ID, statement.unitId())
                .set(DOCUMENT_KINDS.ID, id)
                .set(DOCUMENT_KINDS.STATEMENT_ID, statement.id())
                .set(DOCUMENT_KINDS.KIND, kind.orElse(null))
                .set(DOCUMENT_KINDS.SAID_BY, by)
                .set(DOCUMENT_KINDS.SAID_AT, now)
                .execute();
    }
}
