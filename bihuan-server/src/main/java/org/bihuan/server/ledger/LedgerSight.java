package org.bihuan.server.ledger;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.identity.Grant;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;

/**
 * What one person may see of the ledger; the table in {@code package-info}, as code.
 *
 * @param whole units of which he sees every item
 * @param own units of which he sees the items that he owns, verifies or stands behind
 * @param narrowed cycles whose framework shows him no more than those
 */
record LedgerSight(UUID person, Set<UUID> whole, Set<UUID> own, Set<UUID> narrowed) {
    private static final Set<Role> WHOLE =
            Set.of(Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.SUPERVISOR);

    static LedgerSight of(SignedIn who) {
        return new LedgerSight(
                who.personId(), units(who, WHOLE), units(who, Set.of(Role.STAFF)), Set.of());
    }

    LedgerSight without(Set<UUID> cycles) {
        return new LedgerSight(person, whole, own, cycles);
    }

    /** Units in which he sees what is his own although he does not see everything. */
    Set<UUID> unitsOfOwn() {
        return narrowed.isEmpty()
                ? own
                : Stream.concat(own.stream(), whole.stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return whole.isEmpty() && own.isEmpty();
    }

    /** All units of which anything is seen. */
    Set<UUID> units() {
        return Stream.concat(whole.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean shows(Promise promise) {
        UUID unit = promise.unitId();
        boolean his =
                promise.owner().equals(person)
                        || promise.verifier().equals(person)
                        || promise.arrangement().sponsor().filter(person::equals).isPresent();
        return (whole.contains(unit) && !narrowed.contains(promise.cycleId()))
                || (his && (whole.contains(unit) || own.contains(unit)));
    }

    private static Set<UUID> units(SignedIn who, Set<Role> roles) {
        return who.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Grant::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Acting acting(SignedIn who, UUID unitId) {
        return new Acting(
                who.personId(),
                who.may(Role.ORGANISER, unitId),
                who.mayAny(unitId, Role.ORGANISER, Role.HEAD));
    }

    static boolean mayIssue(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER);
    }
}
