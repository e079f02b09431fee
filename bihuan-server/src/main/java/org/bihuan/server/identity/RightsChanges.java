package org.bihuan.server.identity;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When what somebody may do changes, all his sessions end with the same commit, and sign-ins that
 * wait for their code with them: whoever has stolen one holds nothing.
 */
@Service
public class RightsChanges {

    private final DoorRows door;

    RightsChanges(DoorRows door) {
        this.door = door;
    }

    /** Of accounts that whoever changes the rights may see: he keeps the unit, or has decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endEntryOf(UUID unitId, UUID personId) {
        door.accountsOf(unitId, personId).forEach(door::endEntry);
    }
}
