package org.bihuan.server.statement;

import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;

/**
 * What somebody may do with one statement; the table stands in the description of this package.
 *
 * @param upload add versions
 * @param judge say that a remark is not a fault, and take it back
 */
record Access(boolean read, boolean upload, boolean judge) {

    static final Access NONE = new Access(false, false, false);
    private static final Access READ = new Access(true, false, false);
    private static final Access ALL = new Access(true, true, true);

    /**
     * @param person whom the statement belongs to; empty for the team's
     */
    static Access of(SignedIn who, UUID unitId, Optional<UUID> person) {
        if (who.mayAny(unitId, Role.ORGANISER, Role.HEAD)) {
            return ALL;
        }
        boolean own = person.equals(Optional.of(who.personId()));
        if (own && who.mayAny(unitId, Role.MEMBER, Role.STAFF)) {
            return ALL;
        }
        if (who.may(Role.SUPERVISOR, unitId)) {
            return READ;
        }
        return person.isEmpty() && who.may(Role.MEMBER, unitId) ? READ : NONE;
    }

    /** Whether somebody may begin a statement of this person, or the team's, in the unit. */
    static boolean mayBegin(SignedIn who, UUID unitId, Optional<UUID> person) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD)
                || (who.may(Role.MEMBER, unitId) && person.equals(Optional.of(who.personId())));
    }

    /** Whether there is any statement that somebody may begin in the unit. */
    static boolean mayBeginAny(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER);
    }

    /**
     * Whether the statements of the unit are his business at all; each is then asked for itself.
     */
    static boolean mayList(SignedIn who, UUID unitId) {
        return who.mayAny(
                unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.STAFF, Role.SUPERVISOR);
    }
}
