package org.bihuan.server.notice;

import static org.bihuan.server.schema.Tables.NOTICE_DRAFTS;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.NoticeDraftsRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Notices that are being written. */
@Repository
class NoticeDraftRows {

    private final DSLContext sql;

    NoticeDraftRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<NoticeDraft> find(UUID id) {
        return sql.selectFrom(NOTICE_DRAFTS)
                .where(NOTICE_DRAFTS.ID.eq(id))
                .fetchOptional(NoticeDraftRows::draft);
    }

    /** The one changed last first. */
    List<NoticeDraft> of(Collection<UUID> units) {
        return sql.selectFrom(NOTICE_DRAFTS)
                .where(NOTICE_DRAFTS.UNIT_ID.in(units))
                .orderBy(NOTICE_DRAFTS.CHANGED_AT.desc(), NOTICE_DRAFTS.ID)
                .fetch(NoticeDraftRows::draft);
    }

    Optional<byte[]> file(UUID id) {
        return sql.select(NOTICE_DRAFTS.FILE_CONTENT)
                .from(NOTICE_DRAFTS)
                .where(NOTICE_DRAFTS.ID.eq(id))
                .fetchOptional(NOTICE_DRAFTS.FILE_CONTENT);
    }

    void insert(NoticeDraft draft, NewNotice.Attached file) {
        NoticeDraftsRecord row = row(draft);
        row.setUnitId(draft.unitId());
        row.setId(draft.id());
        attach(row, file);
        sql.insertInto(NOTICE_DRAFTS).set(row).execute();
    }

    /**
     * @param draft with the version that was seen; it counts up by one
     * @param file empty: the one that is there stays
     * @return false when somebody else changed it since
     */
    boolean update(NoticeDraft draft, Optional<NewNotice.Attached> file) {
        NoticeDraftsRecord row = row(draft);
        row.setVersion(draft.version() + 1);
        file.ifPresent(one -> attach(row, one));
        return sql.update(NOTICE_DRAFTS)
                        .set(row)
                        .where(NOTICE_DRAFTS.ID.eq(draft.id()))
                        .and(NOTICE_DRAFTS.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    int delete(UUID id) {
        return sql.deleteFrom(NOTICE_DRAFTS).where(NOTICE_DRAFTS.ID.eq(id)).execute();
    }

    private static void attach(NoticeDraftsRecord row, NewNotice.Attached file) {
        row.setFileName(file.isThere() ? file.shortName() : null);
        row.setFileContent(file.isThere() ? file.content() : null);
    }

    private static NoticeDraftsRecord row(NoticeDraft draft) {
        NoticeDraft.Paper paper = draft.paper();
        NoticeDraftsRecord row = new NoticeDraftsRecord();
        row.setVersion(draft.version());
        row.setTitle(paper.title());
        row.setNumber(paper.number());
        row.setFramework(paper.framework());
        row.setRound(paper.round());
        row.setPeriod(paper.period());
        row.setTheme(paper.theme());
        row.setWords(paper.words());
        row.setSignBy(paper.signBy());
        row.setMeetingFrom(paper.from());
        row.setMeetingUntil(paper.until());
        row.setBelow(draft.below().orElse(null));
        row.setReceivers(draft.receivers().toArray(new @Nullable UUID[0]));
        row.setChangedBy(draft.changedBy());
        row.setChangedAt(draft.changedAt());
        return row;
    }

    private static NoticeDraft draft(NoticeDraftsRecord row) {
        return new NoticeDraft(
                row.getUnitId(),
                row.getId(),
                row.getVersion(),
                new NoticeDraft.Paper(
                        row.getTitle(),
                        row.getNumber(),
                        row.getFramework(),
                        row.getRound(),
                        row.getPeriod(),
                        row.getTheme(),
                        row.getWords(),
                        row.getSignBy(),
                        row.getMeetingFrom(),
                        row.getMeetingUntil()),
                Optional.ofNullable(row.getBelow()),
                Arrays.asList(row.getReceivers()),
                Optional.ofNullable(row.getFileName()),
                row.getChangedBy(),
                row.getChangedAt());
    }
}
