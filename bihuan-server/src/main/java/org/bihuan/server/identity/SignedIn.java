package org.bihuan.server.identity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The person behind the current request with the roles held at this moment, read anew for every
 * request. Controllers take it as an argument; services take it as their first parameter.
 */
public record SignedIn(UUID accountId, UUID personId, String name, List<Grant> grants) {

    public SignedIn {
        grants = List.copyOf(grants);
    }

    public boolean may(Role role, UUID unitId) {
        return grants.stream().anyMatch(g -> g.role() == role && g.unitId().equals(unitId));
    }

    public boolean mayAny(UUID unitId, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> may(role, unitId));
    }

    /** Units in which this person holds a role of the work, in the order they were granted. */
    public List<UUID> units() {
        return unitsBy(Duty.WORK);
    }

    /** Units in which this person holds this office. */
    public List<UUID> unitsBy(Duty duty) {
        return grants.stream()
                .filter(grant -> grant.role().duty() == duty)
                .map(Grant::unitId)
                .distinct()
                .toList();
    }
}
