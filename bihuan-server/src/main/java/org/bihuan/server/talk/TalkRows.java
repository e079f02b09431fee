package org.bihuan.server.talk;

import static org.bihuan.server.schema.Tables.TALKS;
import static org.bihuan.server.schema.Tables.TALK_EXCEPTIONS;
import static org.bihuan.server.schema.Tables.TALK_POINTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.schema.tables.records.TalkExceptionsRecord;
import org.bihuan.server.schema.tables.records.TalksRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TalkRows {

    private final DSLContext sql;

    TalkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A talk with the cycle and unit that it belongs to. */
    record Kept(UUID unitId, UUID cycleId, Talk talk) {}

    record KeptWaiver(UUID unitId, UUID cycleId, Waiver waiver) {}

    List<Talk> talks(UUID cycleId) {
        return sql.selectFrom(TALKS)
                .where(TALKS.CYCLE_ID.eq(cycleId))
                .and(TALKS.WITHDRAWN_AT.isNull())
                .orderBy(TALKS.HELD_ON, TALKS.NOTED_AT, TALKS.ID)
                .fetch(TalkRows::talk);
    }

    List<Waiver> waivers(UUID cycleId) {
        return sql.selectFrom(TALK_EXCEPTIONS)
                .where(TALK_EXCEPTIONS.CYCLE_ID.eq(cycleId))
                .and(TALK_EXCEPTIONS.WITHDRAWN_AT.isNull())
                .orderBy(TALK_EXCEPTIONS.NOTED_AT, TALK_EXCEPTIONS.ID)
                .fetch(TalkRows::waiver);
    }

    Optional<Kept> find(UUID talkId) {
        return sql.selectFrom(TALKS)
                .where(TALKS.ID.eq(talkId))
                .and(TALKS.WITHDRAWN_AT.isNull())
                .fetchOptional(row -> new Kept(row.getUnitId(), row.getCycleId(), talk(row)));
    }

    Optional<KeptWaiver> findWaiver(UUID waiverId) {
        return sql.selectFrom(TALK_EXCEPTIONS)
                .where(TALK_EXCEPTIONS.ID.eq(waiverId))
                .and(TALK_EXCEPTIONS.WITHDRAWN_AT.isNull())
                .fetchOptional(
                        row -> new KeptWaiver(row.getUnitId(), row.getCycleId(), waiver(row)));
    }

    void insert(Cycle cycle, Talk talk) {
        sql.insertInto(TALKS)
                .set(TALKS.UNIT_ID, cycle.unitId())
                .set(TALKS.ID, talk.id())
                .set(TALKS.CYCLE_ID, cycle.id())
                .set(TALKS.ONE_ID, talk.pair().one())
                .set(TALKS.OTHER_ID, talk.pair().other().orElse(null))
                .set(TALKS.DEPARTMENT_ID, talk.pair().department().orElse(null))
                .set(TALKS.HELD_ON, talk.heldOn())
                .set(TALKS.FORM, talk.form())
                .set(TALKS.NOTED_BY, talk.notedBy())
                .set(TALKS.NOTED_AT, talk.notedAt())
                .execute();
    }

    void insert(Cycle cycle, Waiver waiver, Instant now) {
        sql.insertInto(TALK_EXCEPTIONS)
                .set(TALK_EXCEPTIONS.UNIT_ID, cycle.unitId())
                .set(TALK_EXCEPTIONS.ID, waiver.id())
                .set(TALK_EXCEPTIONS.CYCLE_ID, cycle.id())
                .set(TALK_EXCEPTIONS.ONE_ID, waiver.pair().one())
                .set(TALK_EXCEPTIONS.OTHER_ID, waiver.pair().other().orElse(null))
                .set(TALK_EXCEPTIONS.DEPARTMENT_ID, waiver.pair().department().orElse(null))
                .set(TALK_EXCEPTIONS.REASON, waiver.reason())
                .set(TALK_EXCEPTIONS.NOTED_BY, waiver.notedBy())
                .set(TALK_EXCEPTIONS.NOTED_AT, now)
                .execute();
    }

    void withdraw(UUID talkId, UUID by, Instant now) {
        sql.update(TALKS)
                .set(TALKS.WITHDRAWN_BY, by)
                .set(TALKS.WITHDRAWN_AT, now)
                .where(TALKS.ID.eq(talkId))
                .and(TALKS.WITHDRAWN_AT.isNull())
                .execute();
    }

    void withdrawWaiver(UUID waiverId, UUID by, Instant now) {
        sql.update(TALK_EXCEPTIONS)
                .set(TALK_EXCEPTIONS.WITHDRAWN_BY, by)
                .set(TALK_EXCEPTIONS.WITHDRAWN_AT, now)
                .where(TALK_EXCEPTIONS.ID.eq(waiverId))
                .and(TALK_EXCEPTIONS.WITHDRAWN_AT.isNull())
                .execute();
    }

    void insertPoints(Kept talk, UUID id, String words, UUID by, Instant now) {
        sql.insertInto(TALK_POINTS)
                .set(TALK_POINTS.UNIT_ID, talk.unitId())
                .set(TALK_POINTS.ID, id)
                .set(TALK_POINTS.TALK_ID, talk.talk().id())
                .set(TALK_POINTS.WORDS, words)
                .set(TALK_POINTS.WRITTEN_BY, by)
                .set(TALK_POINTS.WRITTEN_AT, now)
                .execute();
    }

    /** By talk, the oldest first. */
    Map<UUID, List<String>> points(List<UUID> talks) {
        return sql.select(TALK_POINTS.TALK_ID, TALK_POINTS.WORDS)
                .from(TALK_POINTS)
                .where(TALK_POINTS.TALK_ID.in(talks))
                .orderBy(TALK_POINTS.WRITTEN_AT, TALK_POINTS.ID)
                .fetchGroups(TALK_POINTS.TALK_ID, TALK_POINTS.WORDS);
    }

    private static Talk talk(TalksRecord row) {
        return new Talk(
                row.getId(),
                new Pair(
                        row.getOneId(),
                        Optional.ofNullable(row.getOtherId()),
                        Optional.ofNullable(row.getDepartmentId())),
                row.getHeldOn(),
                row.getForm(),
                row.getNotedBy(),
                row.getNotedAt());
    }

    private static Waiver waiver(TalkExceptionsRecord row) {
        return new Waiver(
                row.getId(),
                new Pair(
                        row.getOneId(),
                        Optional.ofNullable(row.getOtherId()),
                        Optional.ofNullable(row.getDepartmentId())),
                row.getReason(),
                row.getNotedBy());
    }
}
