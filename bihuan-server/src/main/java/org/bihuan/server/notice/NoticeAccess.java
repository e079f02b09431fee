package org.bihuan.server.notice;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Grant;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;

/** Who may do what with notices; {@code access/notice.txt} says the same, address by address. */
final class NoticeAccess {

    private NoticeAccess() {}

    /** The office of a unit issues in its name, to units that the same person supervises. */
    static boolean mayIssue(SignedIn who, UUID unitId) {
        return who.may(Role.ORGANISER, unitId);
    }

    static boolean maySeeIssued(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.SUPERVISOR);
    }

    static boolean maySeeReceived(SignedIn who, UUID unitId) {
        return who.mayAny(
                unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.STAFF, Role.SUPERVISOR);
    }

    static boolean maySign(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }

    /** Only the office keeps the plan. */
    static boolean mayPropose(SignedIn who, UUID unitId) {
        return who.may(Role.ORGANISER, unitId);
    }

    /** Units that he may send a notice to. */
    static List<UUID> supervised(SignedIn who) {
        return in(who, Role.SUPERVISOR);
    }

    /** Units in whose name he may issue one. */
    static List<UUID> offices(SignedIn who) {
        return in(who, Role.ORGANISER);
    }

    /** Units whose own work he does: what they got concerns him. */
    static List<UUID> workplaces(SignedIn who) {
        return who.grants().stream()
                .filter(grant ->
                        switch (grant.role()) {
                            case ORGANISER, HEAD, MEMBER, STAFF -> true;
                            default -> false;
                        })
                .map(Grant::unitId)
                .distinct()
                .toList();
    }

    private static List<UUID> in(SignedIn who, Role role) {
        return who.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::unitId)
                .distinct()
                .toList();
    }
}
