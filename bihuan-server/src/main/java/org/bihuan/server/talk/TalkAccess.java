package org.bihuan.server.talk;

import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;

/** Who may do what with talks; {@code access/talk.txt} says the same, address by address. */
final class TalkAccess {

    private TalkAccess() {}

    static boolean maySee(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.SUPERVISOR);
    }

    /** Whether there is any talk that he may note. */
    static boolean mayNoteAny(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER);
    }

    /** The register is the organiser's and the head's; a member notes his own talks. */
    static boolean mayNote(SignedIn who, UUID unitId, Pair pair) {
        return mayKeep(who, unitId) || (who.may(Role.MEMBER, unitId) && pair.has(who.personId()));
    }

    /** Whether he keeps the register, exceptions too. */
    static boolean mayKeep(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }
}
