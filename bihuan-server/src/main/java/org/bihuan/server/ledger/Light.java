package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How an item stands against its date (灯): a word, a shape and a colour on the page, computed at
 * the moment of asking and never stored.
 *
 * @param days to the due date; negative once it has passed
 */
record Light(Colour colour, long days) {

    /**
     * Quiet, blue for near, yellow for what was sent back and is behind, red for overdue, and two
     * for what is closed.
     */
    enum Colour {
        FAR,
        NEAR,
        BEHIND,
        OVERDUE,
        CLOSED_IN_TIME,
        CLOSED_LATE
    }

    /**
     * @param nearDays the last days before the due date that count as near
     */
    record Thresholds(int nearDays) {}

    /** The same for an item that was returned: overdue stays overdue, everything else is behind. */
    Light ofReturned() {
        return colour == Colour.FAR || colour == Colour.NEAR
                ? new Light(Colour.BEHIND, days)
                : this;
    }

    /**
     * @param closedOn the day of the close-out, if there was one
     */
    static Light of(
            LocalDate dueOn, Optional<LocalDate> closedOn, LocalDate today, Thresholds thresholds) {
        if (closedOn.isPresent()) {
            long days = ChronoUnit.DAYS.between(closedOn.get(), dueOn);
            return new Light(days < 0 ? Colour.CLOSED_LATE : Colour.CLOSED_IN_TIME, days);
        }
        long days = ChronoUnit.DAYS.between(today, dueOn);
        if (days < 0) {
            return new Light(Colour.OVERDUE, days);
        }
        return new Light(days <= thresholds.nearDays() ? Colour.NEAR : Colour.FAR, days);
    }
}
