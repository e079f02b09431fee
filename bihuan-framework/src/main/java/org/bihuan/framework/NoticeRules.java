package org.bihuan.framework;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.framework.Overriding.Office;

/**
 * What holds between the unit that issues a notice and the unit that gets it.
 *
 * @param receiptDays calendar days to sign for it (签收)
 * @param window when the meeting should be
 * @param postponedBy who agrees to a day outside the window
 */
public record NoticeRules(
        Optional<Integer> receiptDays, Optional<Window> window, Office postponedBy) {

    /** First and last day. */
    public record Window(LocalDate from, LocalDate until) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
