package org.bihuan.server.notice;

import static org.bihuan.server.schema.Tables.NOTICES;
import static org.bihuan.server.schema.Tables.NOTICE_FILES;
import static org.bihuan.server.schema.Tables.NOTICE_RECEIPTS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.notice.Receipt.Signature;
import org.bihuan.server.schema.tables.records.NoticeReceiptsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Notices, their documents and receipts. */
@Repository
class NoticeRows {

    private final DSLContext sql;

    NoticeRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Notice> find(UUID noticeId) {
        return notices(NOTICES.ID.eq(noticeId)).stream().findFirst();
    }

    /** The newest first. */
    List<Notice> issuedBy(Collection<UUID> units) {
        return notices(NOTICES.UNIT_ID.in(units));
    }

    /** All versions, the newest first. */
    List<Notice> thread(UUID threadId) {
        return notices(NOTICES.THREAD_ID.eq(threadId));
    }

    List<Notice> found(Collection<UUID> ids) {
        return notices(NOTICES.ID.in(ids));
    }

    private List<Notice> notices(Condition which) {
        return sql.select(NOTICES.fields())
                .select(NOTICE_FILES.FILE_NAME)
                .from(NOTICES)
                .leftJoin(NOTICE_FILES)
                .on(NOTICE_FILES.UNIT_ID.eq(NOTICES.UNIT_ID))
                .and(NOTICE_FILES.NOTICE_ID.eq(NOTICES.ID))
                .where(which)
                .orderBy(NOTICES.ISSUED_AT.desc(), NOTICES.VERSION.desc(), NOTICES.ID)
                .fetch(NoticeRows::notice);
    }

    private static Notice notice(Record row) {
        return new Notice(
                row.get(NOTICES.UNIT_ID),
                row.get(NOTICES.ID),
                row.get(NOTICES.THREAD_ID),
                row.get(NOTICES.VERSION),
                Optional.ofNullable(row.get(NOTICES.CORRECTS)),
                row.get(NOTICES.TITLE),
                row.get(NOTICES.NUMBER),
                row.get(NOTICES.FRAMEWORK_ID) + "@" + row.get(NOTICES.FRAMEWORK_VERSION),
                row.get(NOTICES.ROUND),
                row.get(NOTICES.PERIOD),
                row.get(NOTICES.THEME),
                row.get(NOTICES.WORDS),
                row.get(NOTICES.SIGN_BY),
                row.get(NOTICES.MEETING_FROM),
                row.get(NOTICES.MEETING_UNTIL),
                row.get(NOTICES.REASON),
                row.get(NOTICES.ISSUED_BY),
                row.get(NOTICES.ISSUED_AT),
                Optional.ofNullable(row.get(NOTICE_FILES.FILE_NAME)),
                row.get(NOTICES.ISSUER_NAME));
    }

    /** The framework that goes with it. */
    Optional<String> pack(UUID noticeId) {
        return sql.select(NOTICES.PACK)
                .from(NOTICES)
                .where(NOTICES.ID.eq(noticeId))
                .fetchOptional(NOTICES.PACK);
    }

    void insert(Notice notice, String pack) {
        int at = notice.framework().lastIndexOf('@');
        sql.insertInto(NOTICES)
                .set(NOTICES.UNIT_ID, notice.unitId())
                .set(NOTICES.ID, notice.id())
                .set(NOTICES.THREAD_ID, notice.threadId())
                .set(NOTICES.VERSION, notice.version())
                .set(NOTICES.CORRECTS, notice.corrects().orElse(null))
                .set(NOTICES.TITLE, notice.title())
                .set(NOTICES.NUMBER, notice.number())
                .set(NOTICES.FRAMEWORK_ID, notice.framework().substring(0, at))
                .set(NOTICES.FRAMEWORK_VERSION, notice.framework().substring(at + 1))
                .set(NOTICES.PACK, pack)
                .set(NOTICES.ROUND, notice.round())
                .set(NOTICES.PERIOD, notice.period())
                .set(NOTICES.THEME, notice.theme())
                .set(NOTICES.WORDS, notice.words())
                .set(NOTICES.SIGN_BY, notice.signBy())
                .set(NOTICES.MEETING_FROM, notice.from())
                .set(NOTICES.MEETING_UNTIL, notice.until())
                .set(NOTICES.REASON, notice.reason())
                .set(NOTICES.ISSUED_BY, notice.issuedBy())
                .set(NOTICES.ISSUED_AT, notice.issuedAt())
                .set(NOTICES.ISSUER_NAME, notice.issuer())
                .execute();
    }

    void attach(Notice notice, String fileName, String sha256, byte[] content) {
        sql.insertInto(NOTICE_FILES)
                .set(NOTICE_FILES.UNIT_ID, notice.unitId())
                .set(NOTICE_FILES.NOTICE_ID, notice.id())
                .set(NOTICE_FILES.FILE_NAME, fileName)
                .set(NOTICE_FILES.SHA256, sha256)
                .set(NOTICE_FILES.CONTENT, content)
                .execute();
    }

    /** A correction without a document of its own keeps that of the version before. */
    void attachSame(Notice notice, UUID before) {
        sql.insertInto(
                        NOTICE_FILES,
                        NOTICE_FILES.UNIT_ID,
                        NOTICE_FILES.NOTICE_ID,
                        NOTICE_FILES.FILE_NAME,
                        NOTICE_FILES.SHA256,
                        NOTICE_FILES.CONTENT)
                .select(
                        sql.select(
                                        NOTICE_FILES.UNIT_ID,
                                        org.jooq.impl.DSL.val(notice.id()),
                                        NOTICE_FILES.FILE_NAME,
                                        NOTICE_FILES.SHA256,
                                        NOTICE_FILES.CONTENT)
                                .from(NOTICE_FILES)
                                .where(NOTICE_FILES.UNIT_ID.eq(notice.unitId()))
                                .and(NOTICE_FILES.NOTICE_ID.eq(before)))
                .execute();
    }

    Optional<byte[]> file(UUID noticeId) {
        return sql.select(NOTICE_FILES.CONTENT)
                .from(NOTICE_FILES)
                .where(NOTICE_FILES.NOTICE_ID.eq(noticeId))
                .fetchOptional(NOTICE_FILES.CONTENT);
    }

    void insert(Receipt receipt) {
        sql.insertInto(NOTICE_RECEIPTS)
                .set(NOTICE_RECEIPTS.UNIT_ID, receipt.unitId())
                .set(NOTICE_RECEIPTS.ID, receipt.id())
                .set(NOTICE_RECEIPTS.ISSUING_UNIT_ID, receipt.issuingUnitId())
                .set(NOTICE_RECEIPTS.NOTICE_ID, receipt.noticeId())
                .set(NOTICE_RECEIPTS.THREAD_ID, receipt.threadId())
                .set(NOTICE_RECEIPTS.VERSION, receipt.version())
                .set(NOTICE_RECEIPTS.CYCLE_ID, receipt.cycleId())
                .set(NOTICE_RECEIPTS.UNIT_NAME, receipt.unitName())
                .execute();
    }

    Optional<Receipt> receipt(UUID receiptId) {
        return receipts(NOTICE_RECEIPTS.ID.eq(receiptId)).stream().findFirst();
    }

    List<Receipt> of(UUID noticeId) {
        return receipts(NOTICE_RECEIPTS.NOTICE_ID.eq(noticeId));
    }

    /** Of all these notices by one question. */
    List<Receipt> ofAll(Collection<UUID> noticeIds) {
        return receipts(NOTICE_RECEIPTS.NOTICE_ID.in(noticeIds));
    }

    /** Of all versions. */
    List<Receipt> ofThread(UUID threadId) {
        return receipts(NOTICE_RECEIPTS.THREAD_ID.eq(threadId));
    }

    /** What these units got, the newest version of each thread only. */
    List<Receipt> receivedBy(Collection<UUID> units) {
        return newest(NOTICE_RECEIPTS.UNIT_ID.in(units));
    }

    /** What the cycle follows from: the newest version that its unit got. */
    Optional<Receipt> ofCycle(UUID cycleId) {
        return newest(NOTICE_RECEIPTS.CYCLE_ID.eq(cycleId)).stream().findFirst();
    }

    private List<Receipt> newest(Condition which) {
        return sql.select(NOTICE_RECEIPTS.fields())
                .distinctOn(NOTICE_RECEIPTS.UNIT_ID, NOTICE_RECEIPTS.THREAD_ID)
                .from(NOTICE_RECEIPTS)
                .where(which)
                .orderBy(
                        NOTICE_RECEIPTS.UNIT_ID,
                        NOTICE_RECEIPTS.THREAD_ID,
                        NOTICE_RECEIPTS.VERSION.desc())
                .fetchInto(NOTICE_RECEIPTS)
                .map(NoticeRows::receipt);
    }

    private List<Receipt> receipts(Condition which) {
        return sql.selectFrom(NOTICE_RECEIPTS)
                .where(which)
                .orderBy(NOTICE_RECEIPTS.VERSION.desc(), NOTICE_RECEIPTS.ID)
                .fetch(NoticeRows::receipt);
    }

    /**
     * @return how many were signed: none if somebody was faster
     */
    int sign(UUID receiptId, UUID by, Instant now) {
        return sql.update(NOTICE_RECEIPTS)
                .set(NOTICE_RECEIPTS.SIGNED_BY, by)
                .set(NOTICE_RECEIPTS.SIGNED_AT, now)
                .where(NOTICE_RECEIPTS.ID.eq(receiptId))
                .and(NOTICE_RECEIPTS.SIGNED_AT.isNull())
                .execute();
    }

    private static Receipt receipt(NoticeReceiptsRecord row) {
        return new Receipt(
                row.getUnitId(),
                row.getId(),
                row.getIssuingUnitId(),
                row.getNoticeId(),
                row.getThreadId(),
                row.getVersion(),
                row.getCycleId(),
                row.getUnitName(),
                Optional.ofNullable(row.getSignedAt())
                        .map(at -> new Signature(row.getSignedBy(), at)));
    }
}
