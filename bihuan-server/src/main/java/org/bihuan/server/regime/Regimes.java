package org.bihuan.server.regime;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.framework.OwnFramework;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.OwnFrameworks.Fault;
import org.bihuan.server.framework.OwnFrameworks.Kept;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;

/** Who may see and keep which framework. */
@Service
class Regimes {

    private final Packs packs;
    private final OwnFrameworks own;

    Regimes(Packs packs, OwnFrameworks own) {
        this.packs = packs;
        this.own = own;
    }

    /** Those that ship, then the own ones of units that this person works in or administers. */
    List<Seen> all(SignedIn who) {
        List<UUID> units =
                Stream.concat(who.units().stream(), who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).stream())
                        .toList();
        return Stream.concat(shipped(), own.ofUnits(units).stream().map(Regimes::seen)).toList();
    }

    private Stream<Seen> shipped() {
        return packs.all().stream()
                .map(pack -> new Seen(pack.framework(), pack.yaml(), Optional.empty()));
    }

    private static Seen seen(OwnFramework own) {
        return new Seen(own.pack().framework(), own.typed(), Optional.of(own));
    }

    /**
     * @throws NotInSight if nothing that ships is called so
     */
    Seen shipped(String id, String version) {
        return shipped()
                .filter(s -> s.framework().reference().equals(id + "@" + version))
                .findFirst()
                .orElseThrow(
                        () -> new NotInSight("framework " + id + "@" + version, new UUID(0, 0)));
    }

    /**
     * @throws NotInSight if it is no business of whoever asks
     */
    OwnFramework own(UUID id) {
        return own.find(id).orElseThrow(() -> new NotInSight("framework", id));
    }

    Seen seen(UUID id) {
        return seen(own(id));
    }

    /** By {@link Seen#key}. */
    Optional<Seen> byKey(SignedIn who, String key) {
        return all(who).stream().filter(s -> s.key().equals(key)).findFirst();
    }

    static boolean mayKeep(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.SYSTEM_ADMINISTRATOR);
    }

    /** Units that this person keeps frameworks for. */
    static List<UUID> keptUnits(SignedIn who) {
        return who.grants().stream()
                .map(org.bihuan.server.identity.Grant::unitId)
                .distinct()
                .filter(unit -> mayKeep(who, unit))
                .toList();
    }

    /**
     * @throws NotInSight if {@code who} keeps no frameworks for the unit
     */
    static void mustKeep(SignedIn who, UUID unitId) {
        if (!mayKeep(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
    }

    Kept keep(SignedIn who, UUID unitId, String name, String yaml) {
        mustKeep(who, unitId);
        return own.keep(unitId, who.personId(), name, yaml);
    }

    List<Fault> publish(SignedIn who, UUID id) {
        OwnFramework draft = own(id);
        mustKeep(who, draft.unitId());
        return own.publish(draft, who.personId());
    }

    List<Fault> remove(SignedIn who, UUID id) {
        OwnFramework draft = own(id);
        mustKeep(who, draft.unitId());
        return own.remove(draft, who.personId());
    }
}
