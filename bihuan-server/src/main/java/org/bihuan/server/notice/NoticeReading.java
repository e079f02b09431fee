package org.bihuan.server.notice;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices and receipts for whoever may see them; what he may not see is not there. */
@Service
class NoticeReading {

    private final NoticeRows rows;
    private final PostponementRows postponements;

    NoticeReading(NoticeRows rows, PostponementRows postponements) {
        this.rows = rows;
        this.postponements = postponements;
    }

    /**
     * @throws NotInSight if it is no business of {@code who}
     */
    @Transactional(readOnly = true)
    public Notice issued(SignedIn who, UUID noticeId) {
        return rows.find(noticeId)
                .filter(notice -> NoticeAccess.maySeeIssued(who, notice.unitId()))
                .orElseThrow(() -> new NotInSight("notice", noticeId));
    }

    /**
     * @throws NotInSight if it is no business of {@code who}
     */
    @Transactional(readOnly = true)
    public Receipt received(SignedIn who, UUID receiptId) {
        return rows.receipt(receiptId)
                .filter(found -> NoticeAccess.maySeeReceived(who, found.unitId()))
                .orElseThrow(() -> new NotInSight("receipt", receiptId));
    }

    /** The notice of a receipt that was found. */
    @Transactional(readOnly = true)
    public Notice of(Receipt receipt) {
        return rows.find(receipt.noticeId())
                .orElseThrow(() -> new NotInSight("notice", receipt.noticeId()));
    }

    /** What was asked about the day of a receipt that was found, the newest first. */
    @Transactional(readOnly = true)
    public List<Postponement> postponements(Receipt receipt) {
        return postponements.of(receipt);
    }

    /** Ids of the units that got a notice that was found. */
    @Transactional(readOnly = true)
    public List<UUID> receivers(Notice notice) {
        return rows.of(notice.id()).stream().map(Receipt::unitId).toList();
    }

    /**
     * The document of a notice that was found.
     *
     * @throws NotInSight if it has none
     */
    @Transactional(readOnly = true)
    public byte[] file(Notice notice) {
        return rows.file(notice.id())
                .orElseThrow(() -> new NotInSight("file of notice", notice.id()));
    }
}
