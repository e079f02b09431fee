package org.bihuan.server.access;

import java.util.Set;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;

/**
 * Somebody who asks every address of one unit.
 *
 * @param relation of the unit in which the role is held to the unit that is asked about
 * @param running whether the role is held in that very unit today
 * @param named letters of the units whose names are no secret to him
 */
record Asker(Account account, Role role, String relation, boolean running, Set<String> named) {

    /** Whether the role runs today in another unit. */
    boolean holdsElsewhere() {
        return !running && !relation.equals("ended") && !relation.equals("not yet begun");
    }

    @Override
    public String toString() {
        return role + " (" + relation + ")";
    }
}
