package org.bihuan.server.reuse;

import static org.bihuan.server.schema.Tables.REFERENCE_TEXTS;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class ReferenceRows {

    private final DSLContext sql;

    ReferenceRows(DSLContext sql) {
        this.sql = sql;
    }

    /** By title. */
    List<ReferenceText> of(Collection<UUID> units) {
        return sql.select(
                        REFERENCE_TEXTS.UNIT_ID,
                        REFERENCE_TEXTS.ID,
                        REFERENCE_TEXTS.TITLE,
                        REFERENCE_TEXTS.KIND,
                        REFERENCE_TEXTS.PERSON_ID,
                        REFERENCE_TEXTS.FILE_NAME,
                        REFERENCE_TEXTS.LOADED_BY,
                        REFERENCE_TEXTS.LOADED_AT)
                .from(REFERENCE_TEXTS)
                .where(REFERENCE_TEXTS.UNIT_ID.in(units))
                .orderBy(REFERENCE_TEXTS.TITLE, REFERENCE_TEXTS.ID)
                .fetch(ReferenceRows::reference);
    }

    Optional<String> text(UUID id) {
        return sql.select(REFERENCE_TEXTS.TEXT)
                .from(REFERENCE_TEXTS)
                .where(REFERENCE_TEXTS.ID.eq(id))
                .fetchOptional(REFERENCE_TEXTS.TEXT);
    }

    List<String> notices(UUID unitId) {
        return sql.select(REFERENCE_TEXTS.TEXT)
                .from(REFERENCE_TEXTS)
                .where(REFERENCE_TEXTS.UNIT_ID.eq(unitId))
                .and(REFERENCE_TEXTS.KIND.eq(ReferenceText.Kind.NOTICE.stored()))
                .fetch(REFERENCE_TEXTS.TEXT);
    }

    void insert(ReferenceText reference, String text) {
        sql.insertInto(REFERENCE_TEXTS)
                .set(REFERENCE_TEXTS.UNIT_ID, reference.unitId())
                .set(REFERENCE_TEXTS.ID, reference.id())
                .set(REFERENCE_TEXTS.TITLE, reference.title())
                .set(REFERENCE_TEXTS.KIND, reference.kind().stored())
                .set(REFERENCE_TEXTS.PERSON_ID, reference.person().orElse(null))
                .set(REFERENCE_TEXTS.TEXT, text)
                .set(REFERENCE_TEXTS.FILE_NAME, reference.fileName())
                .set(REFERENCE_TEXTS.LOADED_BY, reference.loadedBy())
                .set(REFERENCE_TEXTS.LOADED_AT, reference.loadedAt())
                .execute();
    }

    void delete(UUID unitId, UUID id) {
        sql.deleteFrom(REFERENCE_TEXTS)
                .where(REFERENCE_TEXTS.UNIT_ID.eq(unitId))
                .and(REFERENCE_TEXTS.ID.eq(id))
                .execute();
    }

    private static ReferenceText reference(Record row) {
        return new ReferenceText(
                row.get(REFERENCE_TEXTS.UNIT_ID),
                row.get(REFERENCE_TEXTS.ID),
                row.get(REFERENCE_TEXTS.TITLE),
                ReferenceText.Kind.valueOf(row.get(REFERENCE_TEXTS.KIND).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get(REFERENCE_TEXTS.PERSON_ID)),
                row.get(REFERENCE_TEXTS.FILE_NAME),
                row.get(REFERENCE_TEXTS.LOADED_BY),
                row.get(REFERENCE_TEXTS.LOADED_AT));
    }
}
