package org.bihuan.server.notice;

import static org.bihuan.server.schema.Tables.NOTICE_POSTPONEMENTS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.notice.Postponement.Decision;
import org.bihuan.server.schema.tables.records.NoticePostponementsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PostponementRows {

    private final DSLContext sql;

    PostponementRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Postponement> find(UUID id) {
        return where(NOTICE_POSTPONEMENTS.ID.eq(id)).stream().findFirst();
    }

    /** Whatever a unit asked in this matter, the newest first. */
    List<Postponement> of(Receipt receipt) {
        return where(
                NOTICE_POSTPONEMENTS
                        .UNIT_ID
                        .eq(receipt.unitId())
                        .and(NOTICE_POSTPONEMENTS.THREAD_ID.eq(receipt.threadId())));
    }

    /** Of all units, the newest first. */
    List<Postponement> ofThread(UUID threadId) {
        return where(NOTICE_POSTPONEMENTS.THREAD_ID.eq(threadId));
    }

    /** Those of these units that nobody has decided, the oldest first. */
    List<Postponement> waitingIn(Collection<UUID> units) {
        return where(
                        NOTICE_POSTPONEMENTS
                                .UNIT_ID
                                .in(units)
                                .and(NOTICE_POSTPONEMENTS.DECIDED_AT.isNull()))
                .reversed();
    }

    private List<Postponement> where(Condition which) {
        return sql.selectFrom(NOTICE_POSTPONEMENTS)
                .where(which)
                .orderBy(NOTICE_POSTPONEMENTS.ASKED_AT.desc(), NOTICE_POSTPONEMENTS.ID.desc())
                .fetch(PostponementRows::postponement);
    }

    void insert(Postponement asked, UUID threadId) {
        sql.insertInto(NOTICE_POSTPONEMENTS)
                .set(NOTICE_POSTPONEMENTS.UNIT_ID, asked.unitId())
                .set(NOTICE_POSTPONEMENTS.ID, asked.id())
                .set(NOTICE_POSTPONEMENTS.ISSUING_UNIT_ID, asked.issuingUnitId())
                .set(NOTICE_POSTPONEMENTS.RECEIPT_ID, asked.receiptId())
                .set(NOTICE_POSTPONEMENTS.THREAD_ID, threadId)
                .set(NOTICE_POSTPONEMENTS.MEETING_ON, asked.meetingOn())
                .set(NOTICE_POSTPONEMENTS.REASON, asked.reason())
                .set(NOTICE_POSTPONEMENTS.ASKED_BY, asked.askedBy())
                .set(NOTICE_POSTPONEMENTS.ASKED_AT, asked.askedAt())
                .execute();
    }

    /**
     * @return how many were decided: none if somebody was faster
     */
    int decide(UUID id, boolean agreed, String words, UUID by, Instant now) {
        return sql.update(NOTICE_POSTPONEMENTS)
                .set(NOTICE_POSTPONEMENTS.AGREED, agreed)
                .set(NOTICE_POSTPONEMENTS.ANSWER, words)
                .set(NOTICE_POSTPONEMENTS.DECIDED_BY, by)
                .set(NOTICE_POSTPONEMENTS.DECIDED_AT, now)
                .where(NOTICE_POSTPONEMENTS.ID.eq(id))
                .and(NOTICE_POSTPONEMENTS.DECIDED_AT.isNull())
                .execute();
    }

    private static Postponement postponement(NoticePostponementsRecord row) {
        return new Postponement(
                row.getUnitId(),
                row.getId(),
                row.getIssuingUnitId(),
                row.getReceiptId(),
                row.getMeetingOn(),
                row.getReason(),
                row.getAskedBy(),
                row.getAskedAt(),
                Optional.ofNullable(row.getDecidedAt())
                        .map(at ->
                                new Decision(
                                        row.getAgreed(), row.getAnswer(), row.getDecidedBy(), at)));
    }
}
