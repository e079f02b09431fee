package org.bihuan.server.framework;

import static org.bihuan.server.schema.Tables.OWN_FRAMEWORKS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.framework.OwnFramework.State;
import org.bihuan.server.schema.tables.records.OwnFrameworksRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class OwnFrameworkRows {

    private final DSLContext sql;

    OwnFrameworkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest version of each first. */
    List<OwnFramework> ofUnits(Collection<UUID> unitIds) {
        return where(OWN_FRAMEWORKS.UNIT_ID.in(unitIds));
    }

    List<OwnFramework> ofUnit(UUID unitId) {
        return where(OWN_FRAMEWORKS.UNIT_ID.eq(unitId));
    }

    Optional<OwnFramework> find(UUID id) {
        return where(OWN_FRAMEWORKS.ID.eq(id)).stream().findFirst();
    }

    private List<OwnFramework> where(Condition condition) {
        return sql.selectFrom(OWN_FRAMEWORKS)
                .where(condition)
                .orderBy(OWN_FRAMEWORKS.FRAMEWORK_ID, OWN_FRAMEWORKS.VERSION.desc())
                .fetch(OwnFrameworkRows::read);
    }

    private static OwnFramework read(OwnFrameworksRecord row) {
        return new OwnFramework(
                row.getUnitId(),
                row.getId(),
                row.getFrameworkId(),
                row.getVersion(),
                State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getTitle(),
                row.getTyped(),
                row.getWhole(),
                row.getKeptAt(),
                Optional.ofNullable(row.getPublishedAt()));
    }

    void insert(OwnFramework kept, UUID by) {
        sql.insertInto(OWN_FRAMEWORKS)
                .set(OWN_FRAMEWORKS.UNIT_ID, kept.unitId())
                .set(OWN_FRAMEWORKS.ID, kept.id())
                .set(OWN_FRAMEWORKS.FRAMEWORK_ID, kept.frameworkId())
                .set(OWN_FRAMEWORKS.VERSION, kept.version())
                .set(OWN_FRAMEWORKS.STATE, kept.state().word())
                .set(OWN_FRAMEWORKS.TITLE, kept.title())
                .set(OWN_FRAMEWORKS.TYPED, kept.typed())
                .set(OWN_FRAMEWORKS.WHOLE, kept.whole())
                .set(OWN_FRAMEWORKS.KEPT_BY, by)
                .set(OWN_FRAMEWORKS.KEPT_AT, kept.keptAt())
                .execute();
    }

    void replaceDraft(OwnFramework kept, UUID by) {
        sql.update(OWN_FRAMEWORKS)
                .set(OWN_FRAMEWORKS.TITLE, kept.title())
                .set(OWN_FRAMEWORKS.TYPED, kept.typed())
                .set(OWN_FRAMEWORKS.WHOLE, kept.whole())
                .set(OWN_FRAMEWORKS.KEPT_BY, by)
                .set(OWN_FRAMEWORKS.KEPT_AT, kept.keptAt())
                .where(OWN_FRAMEWORKS.UNIT_ID.eq(kept.unitId()))
                .and(OWN_FRAMEWORKS.ID.eq(kept.id()))
                .and(OWN_FRAMEWORKS.STATE.eq(State.DRAFT.word()))
                .execute();
    }

    /** The published version before it, if any, is superseded. */
    void publish(OwnFramework draft, UUID by, Instant now) {
        sql.update(OWN_FRAMEWORKS)
                .set(OWN_FRAMEWORKS.STATE, State.SUPERSEDED.word())
                .set(OWN_FRAMEWORKS.SUPERSEDED_AT, now)
                .where(OWN_FRAMEWORKS.UNIT_ID.eq(draft.unitId()))
                .and(OWN_FRAMEWORKS.FRAMEWORK_ID.eq(draft.frameworkId()))
                .and(OWN_FRAMEWORKS.STATE.eq(State.PUBLISHED.word()))
                .execute();
        sql.update(OWN_FRAMEWORKS)
                .set(OWN_FRAMEWORKS.STATE, State.PUBLISHED.word())
                .set(OWN_FRAMEWORKS.PUBLISHED_BY, by)
                .set(OWN_FRAMEWORKS.PUBLISHED_AT, now)
                .where(OWN_FRAMEWORKS.UNIT_ID.eq(draft.unitId()))
                .and(OWN_FRAMEWORKS.ID.eq(draft.id()))
                .and(OWN_FRAMEWORKS.STATE.eq(State.DRAFT.word()))
                .execute();
    }

    void removeDraft(OwnFramework draft) {
        sql.deleteFrom(OWN_FRAMEWORKS)
                .where(OWN_FRAMEWORKS.UNIT_ID.eq(draft.unitId()))
                .and(OWN_FRAMEWORKS.ID.eq(draft.id()))
                .and(OWN_FRAMEWORKS.STATE.eq(State.DRAFT.word()))
                .execute();
    }
}
