package org.bihuan.server.meeting;

import static org.bihuan.server.schema.Tables.MEETINGS;
import static org.bihuan.server.schema.Tables.MEETING_ATTENDANCES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.MeetingsRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Meetings and who attends them. */
@Repository
class MeetingRows {

    private final DSLContext sql;

    MeetingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Meeting> ofCycle(UUID cycleId) {
        return sql.selectFrom(MEETINGS)
                .where(MEETINGS.CYCLE_ID.eq(cycleId))
                .orderBy(MEETINGS.PLANNED_ON.desc(), MEETINGS.MADE_AT.desc(), MEETINGS.ID)
                .fetch(MeetingRows::meeting);
    }

    Optional<Meeting> find(UUID id) {
        return sql.selectFrom(MEETINGS)
                .where(MEETINGS.ID.eq(id))
                .fetchOptional(MeetingRows::meeting);
    }

    /** As {@link #find}; whoever comes second waits until this transaction ends. */
    Optional<Meeting> lock(UUID id) {
        return sql.selectFrom(MEETINGS)
                .where(MEETINGS.ID.eq(id))
                .forUpdate()
                .fetchOptional(MeetingRows::meeting);
    }

    void insert(Meeting meeting, UUID by, Instant now) {
        MeetingsRecord row = plan(meeting.plan());
        row.setUnitId(meeting.unitId());
        row.setId(meeting.id());
        row.setCycleId(meeting.cycleId());
        row.setState(meeting.state().stored());
        row.setVersion(1);
        row.setMadeBy(by);
        row.setMadeAt(now);
        sql.insertInto(MEETINGS).set(row).execute();
    }

    void replan(Meeting meeting, Meeting.Plan plan) {
        MeetingsRecord row = plan(plan);
        row.setVersion(meeting.version() + 1);
        sql.update(MEETINGS).set(row).where(MEETINGS.ID.eq(meeting.id())).execute();
    }

    void move(Meeting meeting, Meeting.State state, Instant now) {
        MeetingsRecord row = new MeetingsRecord();
        row.setState(state.stored());
        row.setVersion(meeting.version() + 1);
        switch (state) {
            case CALLED -> row.setCalledAt(now);
            case IN_PROGRESS -> {
                if (meeting.openedAt().isEmpty()) {
                    row.setOpenedAt(now);
                }
            }
            case CLOSED -> row.setClosedAt(now);
            case DRAFT -> {}
        }
        sql.update(MEETINGS).set(row).where(MEETINGS.ID.eq(meeting.id())).execute();
    }

    List<Attendance> attendances(UUID meetingId) {
        return sql.selectFrom(MEETING_ATTENDANCES)
                .where(MEETING_ATTENDANCES.MEETING_ID.eq(meetingId))
                .orderBy(MEETING_ATTENDANCES.PLACE, MEETING_ATTENDANCES.PERSON_ID)
                .fetch(row ->
                        new Attendance(
                                row.getPersonId(),
                                row.getPlace(),
                                Attendance.Presence.byStored(row.getPresence()),
                                row.getLeaveKind(),
                                row.getReason(),
                                row.getWritten(),
                                row.getVersion()));
    }

    void insert(Meeting meeting, Attendance one, UUID by, Instant now) {
        sql.insertInto(MEETING_ATTENDANCES)
                .set(MEETING_ATTENDANCES.UNIT_ID, meeting.unitId())
                .set(MEETING_ATTENDANCES.MEETING_ID, meeting.id())
                .set(MEETING_ATTENDANCES.PERSON_ID, one.person())
                .set(MEETING_ATTENDANCES.EXPECTED, true)
                .set(MEETING_ATTENDANCES.PLACE, one.place())
                .set(MEETING_ATTENDANCES.PRESENCE, one.presence().stored())
                .set(MEETING_ATTENDANCES.VERSION, 1)
                .set(MEETING_ATTENDANCES.CHANGED_BY, by)
                .set(MEETING_ATTENDANCES.CHANGED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /**
     * @return false when somebody else changed it since
     */
    boolean update(Meeting meeting, Attendance one, UUID by, Instant now) {
        return sql.update(MEETING_ATTENDANCES)
                        .set(MEETING_ATTENDANCES.PRESENCE, one.presence().stored())
                        .set(MEETING_ATTENDANCES.LEAVE_KIND, one.leaveKind())
                        .set(MEETING_ATTENDANCES.REASON, one.reason())
                        .set(MEETING_ATTENDANCES.WRITTEN, one.written())
                        .set(MEETING_ATTENDANCES.VERSION, one.version() + 1)
                        .set(MEETING_ATTENDANCES.CHANGED_BY, by)
                        .set(MEETING_ATTENDANCES.CHANGED_AT, now)
                        .where(MEETING_ATTENDANCES.MEETING_ID.eq(meeting.id()))
                        .and(MEETING_ATTENDANCES.PERSON_ID.eq(one.person()))
                        .and(MEETING_ATTENDANCES.VERSION.eq(one.version()))
                        .execute()
                == 1;
    }

    private static MeetingsRecord plan(Meeting.Plan plan) {
        MeetingsRecord row = new MeetingsRecord();
        row.setTitle(plan.title());
        row.setPlannedOn(plan.on());
        row.setStartsAt(plan.startsAt());
        row.setPlace(plan.place());
        row.setChairId(plan.chair());
        row.setRecorderId(plan.recorder());
        return row;
    }

    private static Meeting meeting(MeetingsRecord row) {
        return new Meeting(
                row.getId(),
                row.getUnitId(),
                row.getCycleId(),
                new Meeting.Plan(
                        row.getTitle(),
                        row.getPlannedOn(),
                        row.getStartsAt(),
                        row.getPlace(),
                        row.getChairId(),
                        row.getRecorderId()),
                Meeting.State.byStored(row.getState()),
                row.getVersion(),
                Optional.ofNullable(row.getCalledAt()),
                Optional.ofNullable(row.getOpenedAt()),
                Optional.ofNullable(row.getClosedAt()));
    }
}
