package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something about an item that waits for somebody besides the item's own turn ({@link Turn}).
 *
 * @param day since when it waits, or by when it is owed, in the unit's zone
 * @param never who must not do it, whatever his role
 * @param wish what is asked for; only of what is to be decided
 * @param askedBy who asked for it; only of what is to be decided
 */
record Duty(
        LedgerLine line,
        OpenDuty.Kind kind,
        LocalDate day,
        Set<UUID> never,
        Optional<Change.Kind> wish,
        Optional<UUID> askedBy) {
    Duty {
        never = Set.copyOf(never);
    }

    /**
     * Whether it can be done by somebody.
     *
     * @param who as he acts in the unit of the item
     */
    boolean isFor(Acting who) {
        if (kind == OpenDuty.Kind.NAME_CAUSE) {
            return line.people().owner().equals(who.person());
        }
        return !never.contains(who.person())
                && (who.closes() || line.people().verifier().equals(who.person()));
    }
}
