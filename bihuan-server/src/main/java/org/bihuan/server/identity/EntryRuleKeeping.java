package org.bihuan.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of getting in are decided by the security officer of a unit that has nobody above it,
 * and read by the system administrator of such a unit: whoever runs the accounts does not set the
 * rules for them.
 */
@Service
class EntryRuleKeeping {

    private final EntryRuleRows rows;
    private final DoorRows door;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    EntryRuleKeeping(
            EntryRuleRows rows,
            DoorRows door,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.door = door;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public EntryRules read(SignedIn who) {
        if (decidesFor(who).isEmpty() && topUnit(who, Duty.SYSTEM_ADMINISTRATOR).isEmpty()) {
            throw new NotInSight("entry rules", who.accountId());
        }
        return rows.read();
    }

    @Transactional(readOnly = true)
    public boolean mayDecide(SignedIn who) {
        return decidesFor(who).isPresent();
    }

    /** For the menu. */
    @Transactional(readOnly = true)
    public boolean isReadBy(UUID accountId) {
        return door.grants(LocalDate.now(clock)).stream()
                .filter(grant ->
                        grant.role() == Role.SYSTEM_ADMINISTRATOR
                                || grant.role() == Role.SECURITY_OFFICER)
                .anyMatch(grant -> isTop(grant.unitId()));
    }

    /** All faults; none means that they hold from the next request on. */
    @Transactional
    public List<Fault> decide(SignedIn who, EntryRules rules) {
        UUID unit =
                decidesFor(who).orElseThrow(() -> new NotInSight("entry rules", who.accountId()));
        List<Fault> faults = faults(rules);
        if (!faults.isEmpty()) {
            return faults;
        }
        rows.write(rules, clock.instant());
        audit.append(
                unit,
                who.personId(),
                "identity.entry-rules-decided",
                "unit",
                unit,
                Map.of(
                        "passwordLength", Integer.toString(rules.passwordLength()),
                        "passwordKinds", Integer.toString(rules.passwordKinds()),
                        "passwordDays", Integer.toString(rules.passwordDays()),
                        "idleMinutes", Integer.toString(rules.idleMinutes()),
                        "absoluteMinutes", Integer.toString(rules.absoluteMinutes()),
                        "secondFactor", rules.secondFactor().name()));
        return List.of();
    }

    /** The same bounds as in migration V050. */
    private static List<Fault> faults(EntryRules rules) {
        List<Fault> faults = new ArrayList<>();
        require(faults, rules.passwordLength(), 8, 64, Fault.PASSWORD_LENGTH_UNFIT);
        require(faults, rules.passwordKinds(), 1, 3, Fault.PASSWORD_KINDS_UNFIT);
        require(faults, rules.passwordDays(), 0, 3650, Fault.PASSWORD_DAYS_UNFIT);
        require(faults, rules.idleMinutes(), 5, 480, Fault.IDLE_UNFIT);
        require(faults, rules.absoluteMinutes(), 60, 1440, Fault.ABSOLUTE_UNFIT);
        if (faults.isEmpty() && rules.idleMinutes() > rules.absoluteMinutes()) {
            faults.add(Fault.IDLE_UNFIT);
        }
        return faults;
    }

    private static void require(List<Fault> faults, int value, int least, int most, Fault fault) {
        if (value < least || value > most) {
            faults.add(fault);
        }
    }

    private Optional<UUID> decidesFor(SignedIn who) {
        return topUnit(who, Duty.SECURITY_OFFICER);
    }

    private Optional<UUID> topUnit(SignedIn who, Duty duty) {
        return who.unitsBy(duty).stream().filter(this::isTop).findFirst();
    }

    private boolean isTop(UUID unitId) {
        return organisation.unit(unitId).filter(unit -> unit.parentId().isEmpty()).isPresent();
    }
}
