package org.bihuan.server.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.meeting.Attendance.Presence;
import org.bihuan.server.page.Said;

/**
 * How many should attend, do, and must (应到、实到、法定).
 *
 * @param required empty when the framework demands no quorum
 * @param headMissing whether the head must be there and is not
 */
record QuorumState(int expected, int present, Optional<Integer> required, boolean headMissing) {

    /**
     * @param heads people who lead the team on the day of the meeting
     */
    static QuorumState of(
            ReviewFramework framework, List<Attendance> attendances, Set<UUID> heads) {
        int expected = (int) attendances.stream().filter(one -> counts(framework, one)).count();
        List<Attendance> there =
                attendances.stream().filter(one -> one.presence() == Presence.PRESENT).toList();
        boolean needsHead = framework.quorum().filter(quorum -> quorum.needsHead()).isPresent();
        boolean headThere = there.stream().anyMatch(one -> heads.contains(one.person()));
        return new QuorumState(
                expected,
                there.size(),
                framework.quorum().map(quorum -> quorum.required(expected, there.size())),
                needsHead && !headThere);
    }

    /** Some kinds of leave take somebody out of those who should attend. */
    private static boolean counts(ReviewFramework framework, Attendance one) {
        return one.presence() != Presence.LEAVE
                || framework.meeting().leave().stream()
                        .filter(leave -> leave.code().equals(one.leaveKind()))
                        .allMatch(Leave::counted);
    }

    boolean reached() {
        return missing() == 0 && !headMissing;
    }

    int missing() {
        return Math.max(0, required.orElse(Math.min(1, expected)) - present);
    }

    /** 应到9 实到8 法定6 已达到. */
    Said said() {
        if (required.isEmpty()) {
            return Said.of("meeting.quorum.none", expected, present);
        }
        return Said.of(
                reached()
                        ? "meeting.quorum.reached"
                        : missing() > 0 ? "meeting.quorum.short" : "meeting.quorum.no-head",
                expected,
                present,
                required.get(),
                missing());
    }
}
