package org.bihuan.server.suggestion;

import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;

/** Who may do what; {@code access/suggestion.txt} says the same, address by address. */
final class SuggestionAccess {

    private SuggestionAccess() {}

    /** Whether there is anything here for him. */
    static boolean maySee(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER);
    }

    static boolean mayKeep(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }

    /** A member reads what concerns the team and himself. */
    static boolean mayRead(SignedIn who, Suggestion suggestion) {
        return mayKeep(who, suggestion.unitId())
                || (maySee(who, suggestion.unitId())
                        && suggestion.about().map(who.personId()::equals).orElse(true));
    }
}
