package org.bihuan.server.meeting;

import static org.bihuan.server.schema.Tables.MEETING_ENTRIES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.MeetingEntriesRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What was written down. */
@Repository
class EntryRows {

    private final DSLContext sql;

    EntryRows(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order in which they were written, replaced ones too. */
    List<Entry> ofMeeting(UUID meetingId) {
        return sql.selectFrom(MEETING_ENTRIES)
                .where(MEETING_ENTRIES.MEETING_ID.eq(meetingId))
                .orderBy(MEETING_ENTRIES.SERIAL)
                .fetch(EntryRows::entry);
    }

    Optional<Entry> find(UUID entryId) {
        return sql.selectFrom(MEETING_ENTRIES)
                .where(MEETING_ENTRIES.ID.eq(entryId))
                .fetchOptional(EntryRows::entry);
    }

    /** What stands in the place of an entry. */
    Optional<Entry> replacing(UUID entryId) {
        return sql.selectFrom(MEETING_ENTRIES)
                .where(MEETING_ENTRIES.REPLACES.eq(entryId))
                .fetchOptional(EntryRows::entry);
    }

    int lastSerial(UUID meetingId) {
        return sql.select(DSL.coalesce(DSL.max(MEETING_ENTRIES.SERIAL), 0))
                .from(MEETING_ENTRIES)
                .where(MEETING_ENTRIES.MEETING_ID.eq(meetingId))
                .fetchSingle()
                .value1();
    }

    void insert(UUID unitId, Entry entry) {
        sql.insertInto(MEETING_ENTRIES)
                .set(MEETING_ENTRIES.UNIT_ID, unitId)
                .set(MEETING_ENTRIES.ID, entry.id())
                .set(MEETING_ENTRIES.MEETING_ID, entry.meetingId())
                .set(MEETING_ENTRIES.SERIAL, entry.serial())
                .set(MEETING_ENTRIES.ITEM, entry.item())
                .set(MEETING_ENTRIES.KIND, entry.kind().stored())
                .set(MEETING_ENTRIES.ABOUT_ID, entry.about().orElse(null))
                .set(MEETING_ENTRIES.SAID_BY, entry.saidBy().orElse(null))
                .set(MEETING_ENTRIES.WORDS, entry.words())
                .set(MEETING_ENTRIES.REPLACES, entry.replaces().orElse(null))
                .set(MEETING_ENTRIES.ENTERED_BY, entry.by())
                .set(MEETING_ENTRIES.ENTERED_AT, entry.at())
                .execute();
    }

    private static Entry entry(MeetingEntriesRecord row) {
        return new Entry(
                row.getId(),
                row.getMeetingId(),
                row.getSerial(),
                row.getItem(),
                Entry.Kind.typed(row.getKind()).orElseThrow(),
                Optional.ofNullable(row.getAboutId()),
                Optional.ofNullable(row.getSaidBy()),
                row.getWords(),
                Optional.ofNullable(row.getReplaces()),
                row.getEnteredBy(),
                row.getEnteredAt());
    }
}
