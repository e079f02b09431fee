package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.RoleTerm;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.StaffRole;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.SupervisionRequest;
import org.bihuan.server.organisation.SupervisionRequestRows;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.organisation.Units;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person's seats, departments, roles and supervision, for whoever administers the unit. */
@Service
class MemberKeeping {

    private final Units units;
    private final Teams teams;
    private final Organisation organisation;
    private final SupervisionRequestRows requests;
    private final RosterWriter writer;
    private final AuditTrail audit;
    private final Ids ids;

    MemberKeeping(
            Units units,
            Teams teams,
            Organisation organisation,
            SupervisionRequestRows requests,
            RosterWriter writer,
            AuditTrail audit,
            Ids ids) {
        this.units = units;
        this.teams = teams;
        this.organisation = organisation;
        this.requests = requests;
        this.writer = writer;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Everything that one person holds, held or will hold.
     *
     * @param wanted supervision that waits for a second person
     */
    record Held(
            Member member,
            UnitTree tree,
            List<Seat> seats,
            List<Department> departments,
            List<RoleTerm> roles,
            List<Supervision> supervisions,
            List<Supervision> wanted) {}

    @Transactional(readOnly = true)
    public Held held(SignedIn who, UUID unitId, UUID personId) {
        UnitKeeping.require(who, unitId);
        List<UUID> here = List.of(unitId);
        Member member =
                teams.members(here).stream()
                        .filter(one -> one.id().equals(personId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("person", personId));
        return new Held(
                member,
                units.tree(who.unitsBy(Duty.SYSTEM_ADMINISTRATOR)),
                teams.seats(here).stream().filter(s -> s.personId().equals(personId)).toList(),
                teams.departments(here).stream()
                        .filter(d -> d.personId().equals(personId))
                        .toList(),
                teams.roles(here).stream().filter(r -> r.personId().equals(personId)).toList(),
                teams.supervisionsBy(here).stream()
                        .filter(s -> s.personId().equals(personId))
                        .toList(),
                requests.waitingBy(here).stream()
                        .map(SupervisionRequest::wanted)
                        .filter(s -> s.personId().equals(personId))
                        .toList());
    }

    @Transactional
    public List<Refusal> rename(SignedIn who, UUID unitId, UUID personId, String name) {
        Held held = held(who, unitId, personId);
        List<Refusal> wrong = new ArrayList<>();
        text("name", name, 60, wrong);
        if (wrong.isEmpty() && !held.member().name().equals(name)) {
            teams.rename(unitId, personId, name);
            audit.append(
                    unitId,
                    who.personId(),
                    "organisation.person-renamed",
                    "person",
                    personId,
                    Map.of("person", personId.toString()),
                    Content.of(personId).text("name", name));
        }
        return wrong;
    }

    /** From a day until a day, as understood. */
    record Term(LocalDate from, Optional<LocalDate> until) {}

    @Transactional
    public List<Refusal> addSeat(
            SignedIn who,
            UUID unitId,
            UUID personId,
            String post,
            TeamRole teamRole,
            Optional<Integer> order,
            Term term) {
        Held held = held(who, unitId, personId);
        List<Refusal> wrong = new ArrayList<>();
        text("post", post, 60, wrong);
        order.filter(place -> place < 1 || place > 999)
                .ifPresent(_ ->
                        wrong.add(Refusal.at("order", "roster.fault.order-out-of-bounds", 999)));
        held.tree()
                .find(unitId)
                .flatMap(UnitHistory::endDay)
                .filter(end -> term.until().filter(end::isAfter).isEmpty())
                .ifPresent(end ->
                        wrong.add(Refusal.at("seat-from", "roster.fault.past-the-end", end)));
        if (wrong.isEmpty()) {
            Seat seat =
                    new Seat(
                            unitId,
                            ids.next(),
                            personId,
                            post,
                            teamRole,
                            order,
                            term.from(),
                            term.until());
            teams.add(seat);
            note(who, unitId, "organisation.seat-taken", "seat", seat.id(), personId);
        }
        return wrong;
    }

    /** Its last day; an earlier day than its first makes it end on that. */
    @Transactional
    public void endSeat(SignedIn who, UUID unitId, UUID personId, UUID seatId, LocalDate lastDay) {
        Seat seat =
                held(who, unitId, personId).seats().stream()
                        .filter(one -> one.id().equals(seatId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("seat", seatId));
        organisation.endSeat(unitId, seatId, later(seat.from(), lastDay));
        note(who, unitId, "organisation.seat-left", "seat", seatId, personId);
    }

    @Transactional
    public List<Refusal> addDepartment(
            SignedIn who, UUID unitId, UUID personId, String name, Term term) {
        held(who, unitId, personId);
        List<Refusal> wrong = new ArrayList<>();
        text("department", name, 100, wrong);
        if (wrong.isEmpty()) {
            UUID id = ids.next();
            teams.add(new Department(unitId, id, personId, name, term.from(), term.until()));
            note(who, unitId, "organisation.department-given", "department", id, personId);
        }
        return wrong;
    }

    @Transactional
    public void endDepartment(
            SignedIn who, UUID unitId, UUID personId, UUID id, LocalDate lastDay) {
        Department department =
                held(who, unitId, personId).departments().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("department", id));
        teams.endDepartment(unitId, id, Optional.of(later(department.from(), lastDay)));
        note(who, unitId, "organisation.department-ended", "department", id, personId);
    }

    @Transactional
    public List<Refusal> giveRole(
            SignedIn who, UUID unitId, UUID personId, Optional<StaffRole> role, Term term) {
        held(who, unitId, personId);
        if (role.isEmpty()) {
            return List.of(Refusal.at("role", "roster.member.role-missing"));
        }
        RoleTerm given =
                new RoleTerm(unitId, ids.next(), personId, role.get(), term.from(), term.until());
        teams.add(given);
        writer.note(who.personId(), "organisation.role-given", given);
        return List.of();
    }

    @Transactional
    public void stopRole(SignedIn who, UUID unitId, UUID personId, UUID id) {
        RoleTerm role =
                held(who, unitId, personId).roles().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("role", id));
        teams.stopRole(unitId, id);
        writer.note(who.personId(), "organisation.role-ended", role);
    }

    /**
     * Asks for it: a second person decides. The supervised unit must be administered too, as nobody
     * opens what is not his to open.
     */
    @Transactional
    public List<Refusal> assign(
            SignedIn who, UUID unitId, UUID personId, Optional<UUID> supervised, Term term) {
        Held held = held(who, unitId, personId);
        if (supervised.flatMap(held.tree()::find).isEmpty()) {
            return List.of(Refusal.at("supervised", "roster.member.supervised-missing"));
        }
        Supervision supervision =
                new Supervision(
                        supervised.orElseThrow(),
                        ids.next(),
                        unitId,
                        personId,
                        term.from(),
                        term.until());
        return writer.ask(new SupervisionRequest.By(who.accountId(), who.personId()), supervision)
                ? List.of()
                : List.of(Refusal.at("supervised", "roster.member.supervision-waits"));
    }

    @Transactional
    public void stopSupervision(SignedIn who, UUID unitId, UUID personId, UUID id) {
        Supervision supervision =
                held(who, unitId, personId).supervisions().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("supervision", id));
        teams.stopSupervision(supervision.unitId(), id);
        writer.note(who.personId(), "organisation.supervision-ended", supervision);
    }

    private static void text(String field, String text, int longest, List<Refusal> wrong) {
        if (text.isEmpty()) {
            wrong.add(Refusal.at(field, "roster.member." + field + "-missing"));
        } else if (text.length() > longest) {
            wrong.add(Refusal.at(field, "roster.fault.too-long", longest));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void note(
            SignedIn who, UUID unitId, String action, String kind, UUID id, UUID personId) {
        Map<String, String> facts = Map.of("person", personId.toString());
        audit.append(unitId, who.personId(), action, kind, id, facts);
    }
}
