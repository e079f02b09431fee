package org.bihuan.server.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.reminder.Round.Cause;

/**
 * A reminder as it is kept: it is never deleted, and only its last three fields ever change.
 *
 * @param days of the rung, from the promised day
 * @param dueOn the day that it is about when it was made: the promised one, or that of a duty
 * @param slip number of the slip, if it went to the superior
 */
record Reminder(
        UUID id,
        UUID unitId,
        UUID itemId,
        UUID person,
        Cause cause,
        int days,
        LocalDate dueOn,
        LocalDate madeOn,
        Optional<Slip> slip,
        Optional<Instant> seenAt,
        Optional<Instant> answeredAt,
        String answer) {

    /** Number of a slip (督办单), as in 督办〔2026〕3号. */
    record Slip(int year, int serial) {}
}
