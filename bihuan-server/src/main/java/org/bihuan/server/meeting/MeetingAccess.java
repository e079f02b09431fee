package org.bihuan.server.meeting;

import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;

/** Who may do what with a meeting; {@code access/meeting.txt} says the same, address by address. */
final class MeetingAccess {

    private MeetingAccess() {}

    static boolean maySeeAny(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.SUPERVISOR);
    }

    static boolean maySee(SignedIn who, Meeting meeting) {
        return maySeeAny(who, meeting.unitId()) || isRecorder(who, meeting);
    }

    static boolean mayPrepare(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }

    /** Attendance, minutes, opening and closing. */
    static boolean mayKeep(SignedIn who, Meeting meeting) {
        return mayPrepare(who, meeting.unitId()) || isRecorder(who, meeting);
    }

    /** The supervisor writes down his comment, and nothing else. */
    static boolean mayComment(SignedIn who, Meeting meeting) {
        return who.may(Role.SUPERVISOR, meeting.unitId());
    }

    static boolean isRecorder(SignedIn who, Meeting meeting) {
        return meeting.plan().recorder().equals(who.personId())
                && who.mayAny(meeting.unitId(), Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.STAFF);
    }
}
