package org.bihuan.server.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.framework.MeetingRules.Written;
import org.bihuan.server.meeting.Attendance.Presence;
import org.bihuan.server.page.Said;

/** What the framework asks of somebody who is on leave, in words beside his name. */
final class LeaveRules {

    private LeaveRules() {}

    /**
     * @param on the day of the meeting
     */
    static List<Said> of(Attendance one, List<Leave> kinds, LocalDate on) {
        return kinds.stream()
                .filter(kind -> one.presence() == Presence.LEAVE)
                .filter(kind -> kind.code().equals(one.leaveKind()))
                .findFirst()
                .map(kind -> of(one, kind, on))
                .orElse(List.of());
    }

    private static List<Said> of(Attendance one, Leave kind, LocalDate on) {
        List<Said> rules = new ArrayList<>();
        kind.daysAhead()
                .filter(days -> days > 0)
                .ifPresent(days ->
                        rules.add(Said.of("meeting.leave.ahead", days, on.minusDays(days))));
        if (kind.afterwards()) {
            rules.add(Said.of("meeting.leave.afterwards"));
        }
        rules.add(
                Said.of(
                        "meeting.leave.approved",
                        Said.of(
                                "cycle.role."
                                        + kind.approvedBy().name().toLowerCase(Locale.ROOT))));
        if (kind.written() == Written.REQUIRED && !one.written()) {
            rules.add(Said.of("meeting.seat.written.lacks"));
        }
        kind.makeUpDays()
                .ifPresent(days -> rules.add(Said.of("meeting.leave.make-up", on.plusDays(days))));
        if (!kind.counted()) {
            rules.add(Said.of("meeting.leave.not-counted"));
        }
        return rules;
    }
}
