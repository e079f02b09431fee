package org.bihuan.server.statement;

import static org.bihuan.server.schema.Tables.STATEMENTS;
import static org.bihuan.server.schema.Tables.STATEMENT_ORIGINALS;
import static org.bihuan.server.schema.Tables.STATEMENT_VERSIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.StatementsRecord;
import org.bihuan.text.SourceText;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
class StatementRows {

    /** All of a version but its text, which may be long. */
    private static final SelectFieldOrAsterisk[] HEAD = {
        STATEMENT_VERSIONS.ID,
        STATEMENT_VERSIONS.STATEMENT_ID,
        STATEMENT_VERSIONS.NUMBER,
        STATEMENT_VERSIONS.FILE_NAME,
        STATEMENT_VERSIONS.FORMAT,
        STATEMENT_VERSIONS.ENCODING,
        STATEMENT_VERSIONS.DOUBTS,
        STATEMENT_VERSIONS.ORIGINAL_SHA256,
        STATEMENT_VERSIONS.ORIGINAL_BYTES,
        STATEMENT_VERSIONS.CREATED_BY,
        STATEMENT_VERSIONS.CREATED_AT
    };

    private final DSLContext sql;

    StatementRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<StoredStatement> find(UUID statementId) {
        return sql.selectFrom(STATEMENTS)
                .where(STATEMENTS.ID.eq(statementId))
                .fetchOptional(StatementRows::statement);
    }

    List<StoredStatement> ofCycles(Collection<UUID> cycles) {
        return sql.selectFrom(STATEMENTS)
                .where(STATEMENTS.CYCLE_ID.in(cycles))
                .orderBy(STATEMENTS.PERSON_ID.isNotNull(), STATEMENTS.CREATED_AT, STATEMENTS.ID)
                .fetch(StatementRows::statement);
    }

    /** The newest version of each of these statements. */
    List<StoredVersion> newestVersions(Collection<UUID> statements) {
        return sql.select(HEAD)
                .distinctOn(STATEMENT_VERSIONS.STATEMENT_ID)
                .from(STATEMENT_VERSIONS)
                .where(STATEMENT_VERSIONS.STATEMENT_ID.in(statements))
                .orderBy(STATEMENT_VERSIONS.STATEMENT_ID, STATEMENT_VERSIONS.NUMBER.desc())
                .fetch(StatementRows::version);
    }

    /** The statement of this person, or the team's, in this cycle. */
    Optional<StoredStatement> existing(UUID cycleId, Optional<UUID> person) {
        return sql.selectFrom(STATEMENTS)
                .where(STATEMENTS.CYCLE_ID.eq(cycleId))
                .and(STATEMENTS.PERSON_ID.isNotDistinctFrom(person.orElse(null)))
                .fetchOptional(StatementRows::statement);
    }

    /** The newest first. */
    List<StoredVersion> versions(UUID statementId) {
        return sql.select(HEAD)
                .from(STATEMENT_VERSIONS)
                .where(STATEMENT_VERSIONS.STATEMENT_ID.eq(statementId))
                .orderBy(STATEMENT_VERSIONS.NUMBER.desc())
                .fetch(StatementRows::version);
    }

    Optional<StoredVersion> version(UUID versionId) {
        return sql.select(HEAD)
                .from(STATEMENT_VERSIONS)
                .where(STATEMENT_VERSIONS.ID.eq(versionId))
                .fetchOptional(StatementRows::version);
    }

    SourceText text(UUID versionId) {
        return sql.selectFrom(STATEMENT_VERSIONS)
                .where(STATEMENT_VERSIONS.ID.eq(versionId))
                .fetchSingle(StoredTextRows::read);
    }

    Original original(StoredStatement statement, StoredVersion version) {
        return sql.select(STATEMENT_VERSIONS.FILE_NAME, STATEMENT_ORIGINALS.CONTENT)
                .from(STATEMENT_VERSIONS)
                .join(STATEMENT_ORIGINALS)
                .on(STATEMENT_ORIGINALS.VERSION_ID.eq(STATEMENT_VERSIONS.ID))
                .where(STATEMENT_VERSIONS.ID.eq(version.id()))
                .fetchSingle(row ->
                        new Original(statement, version.number(), row.value1(), row.value2()));
    }

    /** What all files of the unit take, in bytes. */
    long bytesOf(UUID unitId) {
        return sql.select(DSL.coalesce(DSL.sum(STATEMENT_VERSIONS.ORIGINAL_BYTES), BigDecimal.ZERO))
                .from(STATEMENT_VERSIONS)
                .where(STATEMENT_VERSIONS.UNIT_ID.eq(unitId))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Until the end of the transaction nobody else adds a version to the same thing. */
    void lock(UUID id) {
        long key = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        sql.select(DSL.function("pg_advisory_xact_lock", SQLDataType.OTHER, DSL.val(key))).fetch();
    }

    void insert(StoredStatement statement, UUID by, Instant now) {
        sql.insertInto(STATEMENTS)
                .set(STATEMENTS.UNIT_ID, statement.unitId())
                .set(STATEMENTS.ID, statement.id())
                .set(STATEMENTS.CYCLE_ID, statement.cycleId())
                .set(STATEMENTS.PERSON_ID, statement.person().orElse(null))
                .set(STATEMENTS.KIND, statement.kind())
                .set(STATEMENTS.TITLE, statement.title())
                .set(STATEMENTS.CREATED_BY, by)
                .set(STATEMENTS.CREATED_AT, now)
                .execute();
    }

    void insert(UUID unitId, StoredVersion version, SourceText text, byte[] original) {
        var row = sql.newRecord(STATEMENT_VERSIONS);
        row.setUnitId(unitId);
        row.setId(version.id());
        row.setStatementId(version.statementId());
        row.setNumber(version.number());
        row.setFileName(version.fileName());
        row.setOriginalSha256(HexFormat.of().parseHex(version.sha256()));
        row.setOriginalBytes(version.bytes());
        row.setCreatedBy(version.by());
        row.setCreatedAt(version.at());
        StoredTextRows.write(text, row);
        row.insert();
        sql.insertInto(STATEMENT_ORIGINALS)
                .set(STATEMENT_ORIGINALS.UNIT_ID, unitId)
                .set(STATEMENT_ORIGINALS.VERSION_ID, version.id())
                .set(STATEMENT_ORIGINALS.CONTENT, original)
                .execute();
    }

    private static StoredStatement statement(StatementsRecord row) {
        return new StoredStatement(
                row.getId(),
                row.getUnitId(),
                row.getCycleId(),
                Optional.ofNullable(row.getPersonId()),
                row.getKind(),
                row.getTitle());
    }

    private static StoredVersion version(Record row) {
        return new StoredVersion(
                row.get(STATEMENT_VERSIONS.ID),
                row.get(STATEMENT_VERSIONS.STATEMENT_ID),
                row.get(STATEMENT_VERSIONS.NUMBER),
                row.get(STATEMENT_VERSIONS.FILE_NAME),
                row.get(STATEMENT_VERSIONS.FORMAT),
                Optional.ofNullable(row.get(STATEMENT_VERSIONS.ENCODING)),
                List.of(row.get(STATEMENT_VERSIONS.DOUBTS)),
                HexFormat.of().formatHex(row.get(STATEMENT_VERSIONS.ORIGINAL_SHA256)),
                row.get(STATEMENT_VERSIONS.ORIGINAL_BYTES),
                row.get(STATEMENT_VERSIONS.CREATED_BY),
                row.get(STATEMENT_VERSIONS.CREATED_AT));
    }
}
