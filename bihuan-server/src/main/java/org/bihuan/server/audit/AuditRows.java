package org.bihuan.server.audit;

import static org.bihuan.server.schema.Tables.AUDIT_ENTRIES;
import static org.bihuan.server.schema.Tables.AUDIT_SALTS;
import static org.bihuan.server.schema.Tables.LOG_HEADS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.proof.SignedNote;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AuditRows {

    private final DSLContext sql;

    AuditRows(DSLContext sql) {
        this.sql = sql;
    }

    void insert(
            UUID id,
            UUID unitId,
            @Nullable UUID personId,
            String action,
            String subjectKind,
            UUID subjectId,
            String facts,
            Instant happenedAt) {
        sql.insertInto(AUDIT_ENTRIES)
                .set(AUDIT_ENTRIES.ID, id)
                .set(AUDIT_ENTRIES.UNIT_ID, unitId)
                .set(AUDIT_ENTRIES.PERSON_ID, personId)
                .set(AUDIT_ENTRIES.ACTION, action)
                .set(AUDIT_ENTRIES.SUBJECT_KIND, subjectKind)
                .set(AUDIT_ENTRIES.SUBJECT_ID, subjectId)
                .set(AUDIT_ENTRIES.FACTS, facts)
                .set(AUDIT_ENTRIES.HAPPENED_AT, happenedAt)
                .execute();
    }

    /** Whether somebody has done the same to the same since then. */
    boolean stands(
            UUID unitId, @Nullable UUID personId, String action, UUID subjectId, Instant since) {
        return sql.fetchExists(
                AUDIT_ENTRIES,
                AUDIT_ENTRIES.UNIT_ID.eq(unitId),
                AUDIT_ENTRIES.SUBJECT_ID.eq(subjectId),
                personId == null
                        ? AUDIT_ENTRIES.PERSON_ID.isNull()
                        : AUDIT_ENTRIES.PERSON_ID.eq(personId),
                AUDIT_ENTRIES.ACTION.eq(action),
                AUDIT_ENTRIES.HAPPENED_AT.gt(since));
    }

    void insert(UUID unitId, UUID entryId, UUID contentId, Content.Part part, byte[] salt) {
        sql.insertInto(AUDIT_SALTS)
                .set(AUDIT_SALTS.UNIT_ID, unitId)
                .set(AUDIT_SALTS.ENTRY_ID, entryId)
                .set(AUDIT_SALTS.FACT, part.fact())
                .set(AUDIT_SALTS.CONTENT_ID, contentId)
                .set(AUDIT_SALTS.IS_TEXT, part.isText())
                .set(AUDIT_SALTS.SALT, salt)
                .execute();
    }

    /** A salt and where it belongs. */
    @SuppressWarnings("ArrayRecordComponent") // Handed out and forgotten; never compared.
    record Salt(UUID entry, String fact, UUID content, byte[] salt) {}

    /** The salts of these contents, the oldest entry first. */
    List<Salt> salts(UUID unitId, Collection<UUID> contents) {
        return sql.select(
                        AUDIT_SALTS.ENTRY_ID,
                        AUDIT_SALTS.FACT,
                        AUDIT_SALTS.CONTENT_ID,
                        AUDIT_SALTS.SALT)
                .from(AUDIT_SALTS)
                .where(AUDIT_SALTS.UNIT_ID.eq(unitId))
                .and(AUDIT_SALTS.CONTENT_ID.in(contents))
                .orderBy(AUDIT_SALTS.ENTRY_ID, AUDIT_SALTS.FACT)
                .fetch(row -> new Salt(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** What entries say of themselves, by their ids. */
    Map<UUID, String> facts(UUID unitId, Collection<UUID> entries) {
        return sql.select(AUDIT_ENTRIES.ID, AUDIT_ENTRIES.FACTS)
                .from(AUDIT_ENTRIES)
                .where(AUDIT_ENTRIES.UNIT_ID.eq(unitId))
                .and(AUDIT_ENTRIES.ID.in(entries))
                .fetchMap(AUDIT_ENTRIES.ID, AUDIT_ENTRIES.FACTS);
    }

    /** The newest head that was signed for a unit. */
    Optional<ShortRoot> shortRoot(UUID unitId) {
        return sql.select(LOG_HEADS.NOTE, LOG_HEADS.SIGNED_AT)
                .from(LOG_HEADS)
                .where(LOG_HEADS.UNIT_ID.eq(unitId))
                .orderBy(LOG_HEADS.SIZE.desc())
                .limit(1)
                .fetchOptional()
                .flatMap(row ->
                        SignedNote.parse(row.value1())
                                .flatMap(SignedNote::head)
                                .map(head ->
                                        new ShortRoot(
                                                head.size(),
                                                head.root().shortForm(),
                                                row.value2())));
    }
}
