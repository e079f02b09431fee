package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.RightsChanges;
import org.bihuan.server.organisation.RoleTerm;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.SupervisionRequest;
import org.bihuan.server.organisation.SupervisionRequestRows;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what a plan says, with its entries in the trail of every unit that it touches. */
@Component
class RosterWriter {

    private final Units units;
    private final Teams teams;
    private final SupervisionRequestRows requests;
    private final RightsChanges rights;
    private final AuditTrail audit;

    RosterWriter(
            Units units,
            Teams teams,
            SupervisionRequestRows requests,
            RightsChanges rights,
            AuditTrail audit) {
        this.rights = rights;
        this.units = units;
        this.teams = teams;
        this.requests = requests;
        this.audit = audit;
    }

    /** The code of a new unit is taken by one out of sight: nothing of the plan can be done. */
    static final class CodeTaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * All or nothing, in the transaction of the caller.
     *
     * @param importId what the entries in the trails name
     * @param fingerprint of the workbook
     * @param done is told how many steps are done, after each
     * @throws CodeTaken if a unit out of sight has the code of a new one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            SupervisionRequest.By by,
            UUID importId,
            String fingerprint,
            RosterPlan plan,
            IntConsumer done) {
        UnitTree tree = units.tree();
        Map<UUID, Integer> touched = new HashMap<>();
        int count = 0;
        for (RosterStep step : plan.steps()) {
            touched.merge(write(by, tree, step), 1, Integer::sum);
            count++;
            done.accept(count);
        }
        touched.forEach((unit, steps) ->
                audit.append(
                        unit,
                        by.person(),
                        "organisation.roster-imported",
                        "roster-import",
                        importId,
                        Map.of("steps", Integer.toString(steps), "sha256", fingerprint)));
    }

    /** Gives back the unit in whose trail it belongs. */
    private UUID write(SupervisionRequest.By asking, UnitTree tree, RosterStep step) {
        UUID by = asking.person();
        return switch (step) {
            case RosterStep.ChangeUnit(var change) -> {
                if (!units.write(by, tree, change)) {
                    throw new CodeTaken();
                }
                yield change.unitId();
            }
            case RosterStep.AddMember(var member) -> {
                teams.add(member);
                yield member.unitId();
            }
            case RosterStep.RenameMember(var member) -> {
                teams.rename(member.unitId(), member.id(), member.name());
                yield member.unitId();
            }
            case RosterStep.AddSeat(var seat) -> {
                teams.add(seat);
                yield seat.unitId();
            }
            case RosterStep.ChangeSeat(var seat) -> {
                teams.change(seat);
                yield seat.unitId();
            }
            case RosterStep.AddDepartment(var one) -> {
                teams.add(one);
                yield one.unitId();
            }
            case RosterStep.EndDepartment(var one) -> {
                teams.endDepartment(one.unitId(), one.id(), one.until());
                yield one.unitId();
            }
            case RosterStep.AddRole(var role) -> {
                teams.add(role);
                note(by, "organisation.role-given", role);
                yield role.unitId();
            }
            case RosterStep.EndRole(var role) -> {
                teams.endRole(role.unitId(), role.id(), role.until());
                note(by, "organisation.role-term-set", role);
                yield role.unitId();
            }
            case RosterStep.AskSupervision(var supervision) -> {
                ask(asking, supervision);
                yield supervision.unitId();
            }
            case RosterStep.EndSupervision(var supervision) -> {
                teams.endSupervision(supervision.unitId(), supervision.id(), supervision.until());
                note(by, "organisation.supervision-term-set", supervision);
                yield supervision.unitId();
            }
        };
    }

    /**
     * Whatever gives or takes rights has an entry of its own, by whichever way it came, and ends
     * the sessions of whose rights they are.
     */
    void note(UUID by, String action, RoleTerm role) {
        Map<String, String> facts =
                Map.of(
                        "person", role.personId().toString(),
                        "role", role.role().name(),
                        "from", role.from().toString(),
                        "until", text(role.until()));
        audit.append(role.unitId(), by, action, "staff-role", role.id(), facts);
        rights.endEntryOf(role.unitId(), role.personId());
    }

    /** False if it waits for a second person already. */
    boolean ask(SupervisionRequest.By by, Supervision wanted) {
        boolean asked = requests.ask(wanted, by);
        if (asked) {
            audit.append(
                    wanted.unitId(),
                    by.person(),
                    "organisation.supervision-requested",
                    "supervision-request",
                    wanted.id(),
                    facts(wanted));
        }
        return asked;
    }

    void note(UUID by, String action, Supervision supervision) {
        UUID unitId = supervision.unitId();
        audit.append(unitId, by, action, "supervision", supervision.id(), facts(supervision));
        rights.endEntryOf(supervision.personUnitId(), supervision.personId());
    }

    private static Map<String, String> facts(Supervision supervision) {
        return Map.of(
                "person", supervision.personId().toString(),
                "from", supervision.from().toString(),
                "until", text(supervision.until()));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
