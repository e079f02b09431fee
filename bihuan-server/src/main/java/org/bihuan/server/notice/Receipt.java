package org.bihuan.server.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one unit got.
 *
 * @param unitName as the unit was called when the notice was issued
 */
record Receipt(
        UUID unitId,
        UUID id,
        UUID issuingUnitId,
        UUID noticeId,
        UUID threadId,
        int version,
        UUID cycleId,
        String unitName,
        Optional<Signature> signature) {

    record Signature(UUID by, Instant at) {}

    boolean isSigned() {
        return signature.isPresent();
    }
}
