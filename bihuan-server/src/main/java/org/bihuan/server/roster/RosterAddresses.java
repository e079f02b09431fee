package org.bihuan.server.roster;

import java.util.UUID;

/** Where things of the roster are found. */
final class RosterAddresses {

    static final String PEOPLE = "/admin/people";
    static final String ROSTER = PEOPLE + "/roster";

    private RosterAddresses() {}

    static String tree(UUID unitId) {
        return PEOPLE + "?unit=" + unitId;
    }

    static String unit(UUID unitId) {
        return PEOPLE + "/units/" + unitId;
    }

    static String member(UUID unitId, UUID personId) {
        return unit(unitId) + "/people/" + personId;
    }

    static String of(UUID importId) {
        return ROSTER + "/imports/" + importId;
    }
}
