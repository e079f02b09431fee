package org.bihuan.server.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A unit asked to meet after the window. */
record Postponement(
        UUID unitId,
        UUID id,
        UUID issuingUnitId,
        UUID receiptId,
        LocalDate meetingOn,
        String reason,
        UUID askedBy,
        Instant askedAt,
        Optional<Decision> decision) {

    /**
     * @param words why not; may be empty text when it was agreed to
     */
    record Decision(boolean agreed, String words, UUID by, Instant at) {}

    boolean isWaiting() {
        return decision.isEmpty();
    }

    boolean isAgreed() {
        return decision.filter(Decision::agreed).isPresent();
    }
}
