package org.bihuan.server.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a notice says, where it was issued, and what was asked and answered about its day, where it
 * was received, each with the salts of that unit's own log.
 */
@Controller
class NoticeOpeningPages {

    private final NoticeReading reading;
    private final Salts salts;

    NoticeOpeningPages(NoticeReading reading, Salts salts) {
        this.reading = reading;
        this.salts = salts;
    }

    @GetMapping("/notices/{noticeId}/openings")
    ResponseEntity<byte[]> issued(SignedIn who, @PathVariable UUID noticeId) {
        Notice notice = reading.issued(who, noticeId);
        return OpeningPages.named(
                noticeId,
                salts.openings(
                        notice.unitId(),
                        List.of(noticeId),
                        Map.of(
                                Salts.key(noticeId, "title"), notice.title(),
                                Salts.key(noticeId, "words"), notice.words())));
    }

    @GetMapping("/received-notices/{receiptId}/openings")
    ResponseEntity<byte[]> received(SignedIn who, @PathVariable UUID receiptId) {
        Receipt receipt = reading.received(who, receiptId);
        Map<String, String> texts = new HashMap<>();
        List<UUID> contents = new ArrayList<>();
        for (Postponement asked : reading.postponements(receipt)) {
            contents.add(asked.id());
            texts.put(Salts.key(asked.id(), "reason"), asked.reason());
            asked.decision()
                    .ifPresent(made -> texts.put(Salts.key(asked.id(), "answer"), made.words()));
        }
        return OpeningPages.named(receiptId, salts.openings(receipt.unitId(), contents, texts));
    }
}
