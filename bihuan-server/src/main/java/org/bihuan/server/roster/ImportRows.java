package org.bihuan.server.roster;

import static org.bihuan.server.schema.Tables.ROSTER_IMPORTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ImportRows {

    private final DSLContext sql;

    ImportRows(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID unitId, UUID id, UUID personId, String fileName, byte[] content, Instant now) {
        sql.insertInto(ROSTER_IMPORTS)
                .set(ROSTER_IMPORTS.UNIT_ID, unitId)
                .set(ROSTER_IMPORTS.ID, id)
                .set(ROSTER_IMPORTS.PERSON_ID, personId)
                .set(ROSTER_IMPORTS.FILE_NAME, fileName)
                .set(ROSTER_IMPORTS.CONTENT, content)
                .set(ROSTER_IMPORTS.STATE, ImportState.CHECKING.name())
                .set(ROSTER_IMPORTS.UPLOADED_AT, now)
                .set(ROSTER_IMPORTS.CHANGED_AT, now)
                .execute();
    }

    Optional<RosterImport> find(UUID id) {
        return list(ROSTER_IMPORTS.ID.eq(id), 1).stream().findFirst();
    }

    /** The newest first. */
    List<RosterImport> latest(UUID unitId, int most) {
        return list(ROSTER_IMPORTS.UNIT_ID.eq(unitId), most);
    }

    private List<RosterImport> list(Condition which, int most) {
        return sql.select(
                        ROSTER_IMPORTS.UNIT_ID,
                        ROSTER_IMPORTS.ID,
                        ROSTER_IMPORTS.FILE_NAME,
                        ROSTER_IMPORTS.STATE,
                        ROSTER_IMPORTS.DONE,
                        ROSTER_IMPORTS.TOTAL,
                        ROSTER_IMPORTS.COUNTS,
                        ROSTER_IMPORTS.FAULT_COUNT,
                        ROSTER_IMPORTS.UPLOADED_AT)
                .from(ROSTER_IMPORTS)
                .where(which)
                .orderBy(ROSTER_IMPORTS.UPLOADED_AT.desc(), ROSTER_IMPORTS.ID.desc())
                .limit(most)
                .fetch(row ->
                        new RosterImport(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                ImportState.valueOf(row.value4()),
                                row.value5(),
                                row.value6(),
                                Counts.read(row.value7()),
                                row.value8(),
                                row.value9()));
    }

    /** Empty once it is not needed any more. */
    Optional<byte[]> content(UUID id) {
        return sql.select(ROSTER_IMPORTS.CONTENT)
                .from(ROSTER_IMPORTS)
                .where(ROSTER_IMPORTS.ID.eq(id))
                .fetchOptional(ROSTER_IMPORTS.CONTENT);
    }

    List<RowFault> faults(UUID id) {
        return sql.select(ROSTER_IMPORTS.FAULTS)
                .from(ROSTER_IMPORTS)
                .where(ROSTER_IMPORTS.ID.eq(id))
                .fetchOptional(ROSTER_IMPORTS.FAULTS)
                .map(FaultLines::read)
                .orElse(List.of());
    }

    void checked(UUID id, ImportState state, RosterPlan plan, Instant now) {
        sql.update(ROSTER_IMPORTS)
                .set(ROSTER_IMPORTS.STATE, state.name())
                .set(ROSTER_IMPORTS.COUNTS, new Counts(plan.tallies()).text())
                .set(ROSTER_IMPORTS.FAULTS, FaultLines.write(plan.remarks()))
                .set(ROSTER_IMPORTS.FAULT_COUNT, plan.faults().size())
                .set(ROSTER_IMPORTS.DONE, 0)
                .set(ROSTER_IMPORTS.TOTAL, plan.steps().size())
                .set(ROSTER_IMPORTS.CHANGED_AT, now)
                .where(ROSTER_IMPORTS.ID.eq(id))
                .execute();
    }

    /** Whether it was in the first state until now: of two who press a button one is the first. */
    boolean turn(UUID id, ImportState from, ImportState to, Instant now) {
        return sql.update(ROSTER_IMPORTS)
                        .set(ROSTER_IMPORTS.STATE, to.name())
                        .set(ROSTER_IMPORTS.CHANGED_AT, now)
                        .where(ROSTER_IMPORTS.ID.eq(id))
                        .and(ROSTER_IMPORTS.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    void progress(UUID id, int done) {
        sql.update(ROSTER_IMPORTS)
                .set(ROSTER_IMPORTS.DONE, done)
                .where(ROSTER_IMPORTS.ID.eq(id))
                .execute();
    }

    /** The file is not kept longer than it is needed. */
    void finish(UUID id, int done, Instant now) {
        sql.update(ROSTER_IMPORTS)
                .set(ROSTER_IMPORTS.STATE, ImportState.DONE.name())
                .set(ROSTER_IMPORTS.DONE, done)
                .setNull(ROSTER_IMPORTS.CONTENT)
                .set(ROSTER_IMPORTS.CHANGED_AT, now)
                .where(ROSTER_IMPORTS.ID.eq(id))
                .execute();
    }

    void forgetFilesBefore(UUID unitId, Instant moment) {
        sql.update(ROSTER_IMPORTS)
                .setNull(ROSTER_IMPORTS.CONTENT)
                .where(ROSTER_IMPORTS.UNIT_ID.eq(unitId))
                .and(ROSTER_IMPORTS.CONTENT.isNotNull())
                .and(ROSTER_IMPORTS.UPLOADED_AT.lt(moment))
                .execute();
    }
}
