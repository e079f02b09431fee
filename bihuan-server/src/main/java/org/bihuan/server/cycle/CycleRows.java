package org.bihuan.server.cycle;

import static org.bihuan.server.schema.Tables.CYCLES;
import static org.bihuan.server.schema.Tables.CYCLE_FRAMEWORKS;
import static org.bihuan.server.schema.Tables.CYCLE_UPGRADES;
import static org.bihuan.server.schema.Tables.STEP_NOTES;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.CyclesRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CycleRows {

    private final DSLContext sql;

    CycleRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Cycle> find(UUID cycleId) {
        return sql.selectFrom(CYCLES).where(CYCLES.ID.eq(cycleId)).fetchOptional(CycleRows::cycle);
    }

    List<Cycle> ofUnits(Collection<UUID> units) {
        return sql.selectFrom(CYCLES)
                .where(CYCLES.UNIT_ID.in(units))
                .orderBy(CYCLES.CREATED_AT.desc(), CYCLES.ID)
                .fetch(CycleRows::cycle);
    }

    /** The newest cycle of each of these units, of so many of them at most. */
    List<Cycle> newestOfEachUnit(Collection<UUID> units, int most) {
        return sql.select(CYCLES.fields())
                .distinctOn(CYCLES.UNIT_ID)
                .from(CYCLES)
                .where(CYCLES.UNIT_ID.in(units))
                .orderBy(CYCLES.UNIT_ID, CYCLES.CREATED_AT.desc(), CYCLES.ID)
                .limit(most)
                .fetchInto(CYCLES)
                .map(CycleRows::cycle);
    }

    void insert(Cycle cycle, Instant now) {
        sql.insertInto(CYCLES)
                .set(CYCLES.ID, cycle.id())
                .set(CYCLES.UNIT_ID, cycle.unitId())
                .set(CYCLES.FRAMEWORK_ID, cycle.frameworkId())
                .set(CYCLES.FRAMEWORK_VERSION, cycle.frameworkVersion())
                .set(CYCLES.TITLE, cycle.title())
                .set(CYCLES.PERIOD, cycle.period())
                .set(CYCLES.THEME, cycle.theme())
                .set(CYCLES.CREATED_AT, now)
                .execute();
    }

    void freeze(Cycle cycle, String pack, Instant now) {
        sql.insertInto(CYCLE_FRAMEWORKS)
                .set(CYCLE_FRAMEWORKS.UNIT_ID, cycle.unitId())
                .set(CYCLE_FRAMEWORKS.CYCLE_ID, cycle.id())
                .set(CYCLE_FRAMEWORKS.PACK, pack)
                .set(CYCLE_FRAMEWORKS.PACK_SHA256, sha256(pack))
                .set(CYCLE_FRAMEWORKS.FROZEN_AT, now)
                .execute();
    }

    /** The pack that counts: that of the newest upgrade, else the one the cycle began with. */
    Optional<String> frozen(UUID cycleId) {
        return sql.select(CYCLE_UPGRADES.PACK)
                .from(CYCLE_UPGRADES)
                .where(CYCLE_UPGRADES.CYCLE_ID.eq(cycleId))
                .orderBy(CYCLE_UPGRADES.SERIAL.desc())
                .limit(1)
                .fetchOptional(CYCLE_UPGRADES.PACK)
                .or(() ->
                        sql.select(CYCLE_FRAMEWORKS.PACK)
                                .from(CYCLE_FRAMEWORKS)
                                .where(CYCLE_FRAMEWORKS.CYCLE_ID.eq(cycleId))
                                .fetchOptional(CYCLE_FRAMEWORKS.PACK));
    }

    List<StepNote> notes(UUID cycleId) {
        return sql.selectFrom(STEP_NOTES)
                .where(STEP_NOTES.CYCLE_ID.eq(cycleId))
                .and(STEP_NOTES.WITHDRAWN_AT.isNull())
                .fetch(row -> new StepNote(row.getId(), row.getStep(), row.getDoneOn()));
    }

    /** Does nothing if a note for the step stands already. */
    void insertNote(Cycle cycle, StepNote note, UUID notedBy, Instant now) {
        sql.insertInto(STEP_NOTES)
                .set(STEP_NOTES.UNIT_ID, cycle.unitId())
                .set(STEP_NOTES.ID, note.id())
                .set(STEP_NOTES.CYCLE_ID, cycle.id())
                .set(STEP_NOTES.STEP, note.step())
                .set(STEP_NOTES.DONE_ON, note.doneOn())
                .set(STEP_NOTES.NOTED_BY, notedBy)
                .set(STEP_NOTES.NOTED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void withdrawNote(UUID cycleId, String step, Instant now) {
        sql.update(STEP_NOTES)
                .set(STEP_NOTES.WITHDRAWN_AT, now)
                .where(STEP_NOTES.CYCLE_ID.eq(cycleId))
                .and(STEP_NOTES.STEP.eq(step))
                .and(STEP_NOTES.WITHDRAWN_AT.isNull())
                .execute();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cycle cycle(CyclesRecord row) {
        return new Cycle(
                row.getId(),
                row.getUnitId(),
                row.getFrameworkId(),
                row.getFrameworkVersion(),
                row.getTitle(),
                row.getPeriod(),
                row.getTheme());
    }
}
