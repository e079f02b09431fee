package org.bihuan.server.roster;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.organisation.Units;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;

/**
 * The tree of units for whoever administers a part of it: that unit and all below, nothing else.
 */
@Service
class UnitKeeping {

    private final Units units;

    UnitKeeping(Units units) {
        this.units = units;
    }

    UnitTree tree(SignedIn who) {
        if (who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).isEmpty()) {
            throw new NotInSight("units of", who.accountId());
        }
        return units.tree(who.unitsBy(Duty.SYSTEM_ADMINISTRATOR));
    }

    static void require(SignedIn who, UUID unitId) {
        if (!who.may(Role.SYSTEM_ADMINISTRATOR, unitId)) {
            throw new NotInSight("unit", unitId);
        }
    }

    String freshCode() {
        return units.freshCode();
    }

    /** All reasons against it; empty if it is done. */
    List<Refusal> change(SignedIn who, UnitChange change) {
        if (change instanceof UnitChange.Create create) {
            require(who, create.parentId());
            return Sight.current()
                    .alsoAdministering(List.of(create.unitId()))
                    .call(() -> units.change(who.personId(), create));
        }
        require(who, change.unitId());
        return units.change(who.personId(), change);
    }
}
