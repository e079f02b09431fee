package org.bihuan.server.access;

import java.util.Set;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;

/**
 * Somebody who asks every address of one unit.
 *
 * @param relation of the unit in which the role is held to the unit that is asked about, or that it
 *     is held there on other days only
 * @param reach letters of the units in which the role counts, where it is held today
 */
record Asker(Account account, Role role, String relation, Set<String> reach) {

    /** Whether the role is held anywhere today. */
    boolean holds() {
        return !relation.equals("ended") && !relation.equals("not yet begun");
    }

    /** Whether the role is held in a unit that has none above. */
    boolean keepsTheTop() {
        return relation.equals("parent") || relation.equals("foreign tree");
    }

    /** Whether the role counts in the unit of this letter today. */
    boolean counts(String letter) {
        return holds() && reach.contains(letter);
    }

    /** What units and people of this letter are called is no secret to him. */
    boolean knowsNames(String letter) {
        return reach.contains(letter);
    }

    /** He works in the unit of this letter. */
    boolean works(String letter) {
        return counts(letter) && role.duty() == Duty.WORK;
    }

    @Override
    public String toString() {
        return role + " (" + relation + ")";
    }
}
