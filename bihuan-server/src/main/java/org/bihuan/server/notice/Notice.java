package org.bihuan.server.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice as it was issued; it never changes.
 *
 * @param unitId who issued it
 * @param threadId of the first version; corrections share it
 * @param number as offices number their papers; empty text without one
 * @param framework id and version of the framework that goes with it
 * @param round what the round is called in every unit
 * @param signBy last day to sign for it
 * @param from first day on which the units may meet
 * @param until last day without a postponement
 * @param reason why it corrects the version before; empty text for the first
 * @param fileName of the document that goes with it
 * @param issuer what the unit that issued it was called that day; empty text of old ones
 */
record Notice(
        UUID unitId,
        UUID id,
        UUID threadId,
        int version,
        Optional<UUID> corrects,
        String title,
        String number,
        String framework,
        String round,
        String period,
        String theme,
        String words,
        LocalDate signBy,
        LocalDate from,
        LocalDate until,
        String reason,
        UUID issuedBy,
        Instant issuedAt,
        Optional<String> fileName,
        String issuer) {

    /** Whether a meeting on this day needs no postponement. */
    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
