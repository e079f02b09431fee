package org.bihuan.server.meeting;

import static org.bihuan.server.schema.Tables.MEETING_MINUTES;
import static org.bihuan.server.schema.Tables.MEETING_REOPENINGS;
import static org.bihuan.server.schema.Tables.MINUTE_LINES;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Language;
import org.bihuan.server.schema.tables.records.MeetingMinutesRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Frozen minutes. */
@Repository
class MinutesRows {

    private final DSLContext sql;

    MinutesRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Minutes> ofMeeting(UUID meetingId) {
        return sql.selectFrom(MEETING_MINUTES)
                .where(MEETING_MINUTES.MEETING_ID.eq(meetingId))
                .orderBy(MEETING_MINUTES.NUMBER.desc())
                .fetch(this::minutes);
    }

    Optional<Minutes> find(UUID id) {
        return sql.selectFrom(MEETING_MINUTES)
                .where(MEETING_MINUTES.ID.eq(id))
                .fetchOptional(this::minutes);
    }

    void insert(UUID unitId, Minutes minutes) {
        sql.insertInto(MEETING_MINUTES)
                .set(MEETING_MINUTES.UNIT_ID, unitId)
                .set(MEETING_MINUTES.ID, minutes.id())
                .set(MEETING_MINUTES.MEETING_ID, minutes.meetingId())
                .set(MEETING_MINUTES.NUMBER, minutes.number())
                .set(MEETING_MINUTES.LANGUAGE, minutes.language().tag())
                .set(MEETING_MINUTES.SHA256, minutes.sha256())
                .set(MEETING_MINUTES.LOG_ROOT, minutes.logRoot())
                .set(MEETING_MINUTES.CLOSED_BY, minutes.closedBy())
                .set(MEETING_MINUTES.CLOSED_AT, minutes.closedAt())
                .execute();
        int number = 0;
        for (Minutes.Line line : minutes.lines()) {
            number++;
            sql.insertInto(MINUTE_LINES)
                    .set(MINUTE_LINES.UNIT_ID, unitId)
                    .set(MINUTE_LINES.MINUTES_ID, minutes.id())
                    .set(MINUTE_LINES.LINE, number)
                    .set(MINUTE_LINES.RANK, line.rank().name().toLowerCase(Locale.ROOT))
                    .set(MINUTE_LINES.WORDS, line.words())
                    .set(MINUTE_LINES.ABOUT_ID, line.about().orElse(null))
                    .execute();
        }
    }

    void reopen(UUID unitId, UUID id, Minutes minutes, Minutes.Reopening reopening) {
        sql.insertInto(MEETING_REOPENINGS)
                .set(MEETING_REOPENINGS.UNIT_ID, unitId)
                .set(MEETING_REOPENINGS.ID, id)
                .set(MEETING_REOPENINGS.MINUTES_ID, minutes.id())
                .set(MEETING_REOPENINGS.REASON, reopening.reason())
                .set(MEETING_REOPENINGS.REOPENED_BY, reopening.by())
                .set(MEETING_REOPENINGS.REOPENED_AT, reopening.at())
                .execute();
    }

    private Minutes minutes(MeetingMinutesRecord row) {
        return new Minutes(
                row.getId(),
                row.getMeetingId(),
                row.getNumber(),
                language(row.getLanguage()),
                lines(row.getId()),
                row.getSha256(),
                row.getLogRoot(),
                row.getClosedBy(),
                row.getClosedAt(),
                reopening(row.getId()));
    }

    private List<Minutes.Line> lines(UUID minutesId) {
        return sql.selectFrom(MINUTE_LINES)
                .where(MINUTE_LINES.MINUTES_ID.eq(minutesId))
                .orderBy(MINUTE_LINES.LINE)
                .fetch(row ->
                        new Minutes.Line(
                                Minutes.Rank.valueOf(row.getRank().toUpperCase(Locale.ROOT)),
                                row.getWords(),
                                Optional.ofNullable(row.getAboutId())));
    }

    private Optional<Minutes.Reopening> reopening(UUID minutesId) {
        return sql.selectFrom(MEETING_REOPENINGS)
                .where(MEETING_REOPENINGS.MINUTES_ID.eq(minutesId))
                .fetchOptional(row ->
                        new Minutes.Reopening(
                                row.getReason(), row.getReopenedBy(), row.getReopenedAt()));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
