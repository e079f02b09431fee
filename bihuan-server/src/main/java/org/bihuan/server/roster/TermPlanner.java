package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.RoleTerm;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.StaffRole;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.organisation.UnitHistory;

/**
 * What the sheets of seats, departments, roles and supervision would do. Each of their rows is
 * known again by who, what and the first day.
 */
final class TermPlanner {

    private static final int LONGEST_POST = 60;
    private static final int LONGEST_DEPARTMENT = 100;
    private static final int LAST_PLACE = 999;

    private final Planning planning;
    private final UnitPlanner units;
    private final PeoplePlanner people;
    private final RosterWords words;
    private final Supplier<UUID> ids;

    TermPlanner(
            Planning planning,
            UnitPlanner units,
            PeoplePlanner people,
            RosterWords words,
            Supplier<UUID> ids) {
        this.planning = planning;
        this.units = units;
        this.people = people;
        this.words = words;
        this.ids = ids;
    }

    /** A row that says who, from when and until when, without a fault in that. */
    private record Held(Member who, LocalDate from, Optional<LocalDate> until) {}

    private Optional<Held> held(RosterRow row) {
        Optional<Member> member = people.member(row);
        Optional<LocalDate> from = row.day(Column.FROM);
        Optional<LocalDate> until = row.day(Column.UNTIL);
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            planning.fault(row, "roster.fault.until-before-from");
        }
        if (member.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Held(member.get(), from.get(), until));
    }

    /** A row that stands for one thing held; nothing if it has a fault. */
    private Optional<Held> sound(RosterRow row, Optional<Held> held, Object what) {
        if (held.isEmpty()
                || planning.isTwice(
                        row,
                        List.of(
                                held.get().who().unitId(),
                                held.get().who().id(),
                                what,
                                held.get().from()))
                || planning.isFaulty(row)) {
            return Optional.empty();
        }
        return held;
    }

    private static <T> Map<List<Object>, T> byKey(List<T> known, Function<T, List<Object>> key) {
        Map<List<Object>, T> found = new HashMap<>();
        known.forEach(one -> found.put(key.apply(one), one));
        return found;
    }

    void seats(List<RosterRow> rows, List<Seat> known) {
        Map<List<Object>, Seat> before =
                byKey(known, seat -> List.of(seat.personId(), seat.title(), seat.from()));
        for (RosterRow row : rows) {
            Optional<TeamRole> teamRole = teamRole(row);
            Optional<Integer> order = order(row);
            String post = row.text(Column.POST);
            tooLong(row, post, LONGEST_POST);
            Optional<Held> held = sound(row, held(row), post);
            if (held.isPresent() && teamRole.isPresent()) {
                Member who = held.get().who();
                Seat old = before.get(List.of(who.id(), post, held.get().from()));
                Seat seat =
                        new Seat(
                                who.unitId(),
                                old == null ? ids.get() : old.id(),
                                who.id(),
                                post,
                                teamRole.get(),
                                order,
                                held.get().from(),
                                held.get().until());
                if (old == null) {
                    notPastTheEnd(row, seat);
                }
                if (!planning.isFaulty(row)) {
                    take(
                            row,
                            old,
                            seat,
                            new RosterStep.AddSeat(seat),
                            new RosterStep.ChangeSeat(seat));
                }
            }
        }
    }

    private Optional<TeamRole> teamRole(RosterRow row) {
        String word = row.text(Column.TEAM_ROLE);
        Optional<TeamRole> role =
                word.isEmpty() ? Optional.of(TeamRole.OUTSIDE) : words.teamRole(word);
        if (role.isEmpty()) {
            planning.fault(row, "roster.fault.team-role-unknown", RosterReader.shortened(word));
        }
        return role;
    }

    private Optional<Integer> order(RosterRow row) {
        Optional<Integer> order =
                Optional.of(row.text(Column.TEAM_ORDER))
                        .filter(text -> !text.isEmpty())
                        .map(Integer::valueOf);
        if (order.filter(place -> place < 1 || place > LAST_PLACE).isPresent()) {
            planning.fault(row, "roster.fault.order-out-of-bounds", LAST_PLACE);
        }
        return order;
    }

    /** A unit that ends takes no new seat, and none that outlasts it. */
    private void notPastTheEnd(RosterRow row, Seat seat) {
        units.unit(row, Column.UNIT_CODE)
                .flatMap(UnitHistory::endDay)
                .filter(end -> seat.until().filter(end::isAfter).isEmpty())
                .ifPresent(end -> planning.fault(row, "roster.fault.past-the-end", end));
    }

    void departments(List<RosterRow> rows, List<Department> known) {
        Map<List<Object>, Department> before =
                byKey(known, one -> List.of(one.personId(), one.name(), one.from()));
        for (RosterRow row : rows) {
            String name = row.text(Column.DEPARTMENT);
            tooLong(row, name, LONGEST_DEPARTMENT);
            sound(row, held(row), name)
                    .ifPresent(held -> {
                        Department old = before.get(List.of(held.who().id(), name, held.from()));
                        Department one =
                                new Department(
                                        held.who().unitId(),
                                        old == null ? ids.get() : old.id(),
                                        held.who().id(),
                                        name,
                                        held.from(),
                                        held.until());
                        take(
                                row,
                                old,
                                one,
                                new RosterStep.AddDepartment(one),
                                new RosterStep.EndDepartment(one));
                    });
        }
    }

    void roles(List<RosterRow> rows, List<RoleTerm> known) {
        Map<List<Object>, RoleTerm> before =
                byKey(known, one -> List.of(one.personId(), one.role(), one.from()));
        for (RosterRow row : rows) {
            String word = row.text(Column.ROLE);
            Optional<StaffRole> role = words.staffRole(word);
            if (role.isEmpty() && !word.isEmpty()) {
                planning.fault(row, "roster.fault.role-unknown", RosterReader.shortened(word));
            }
            Optional<Held> held = held(row);
            if (role.isPresent()) {
                sound(row, held, role.get())
                        .ifPresent(found -> role(row, found, role.get(), before));
            }
        }
    }

    private void role(
            RosterRow row, Held held, StaffRole role, Map<List<Object>, RoleTerm> before) {
        RoleTerm old = before.get(List.of(held.who().id(), role, held.from()));
        RoleTerm one =
                new RoleTerm(
                        held.who().unitId(),
                        old == null ? ids.get() : old.id(),
                        held.who().id(),
                        role,
                        held.from(),
                        held.until());
        take(row, old, one, new RosterStep.AddRole(one), new RosterStep.EndRole(one));
    }

    /**
     * @param waiting asked for before, and not decided on
     */
    void supervisions(List<RosterRow> rows, List<Supervision> known, List<Supervision> waiting) {
        Map<List<Object>, Supervision> before = byKey(known, TermPlanner::key);
        Map<List<Object>, Supervision> wanted = byKey(waiting, TermPlanner::key);
        for (RosterRow row : rows) {
            Optional<UnitHistory> unit = units.unit(row, Column.SUPERVISED_CODE);
            Optional<Held> held = held(row);
            if (unit.isPresent()) {
                sound(row, held, unit.get().id())
                        .ifPresent(
                                found -> supervision(row, found, unit.get().id(), before, wanted));
            }
        }
    }

    private static List<Object> key(Supervision one) {
        return List.of(one.personId(), one.unitId(), one.from());
    }

    /** To begin or to lengthen takes a second person; to shorten takes one. */
    private void supervision(
            RosterRow row,
            Held held,
            UUID unitId,
            Map<List<Object>, Supervision> before,
            Map<List<Object>, Supervision> wanted) {
        List<Object> key = List.of(held.who().id(), unitId, held.from());
        Supervision old = before.get(key);
        Supervision asked = wanted.get(key);
        Supervision one =
                new Supervision(
                        unitId,
                        old == null ? ids.get() : old.id(),
                        held.who().unitId(),
                        held.who().id(),
                        held.from(),
                        held.until());
        if (asked != null && asked.until().equals(one.until())) {
            planning.waits(row, "roster.row.waits");
            planning.count(row, RosterPlan.Fate.LEFT);
        } else if (old != null && !outlasts(one, old)) {
            take(
                    row,
                    old,
                    one,
                    new RosterStep.EndSupervision(one),
                    new RosterStep.EndSupervision(one));
        } else if (asked != null) {
            planning.fault(row, "roster.fault.waits-otherwise");
        } else {
            planning.step(new RosterStep.AskSupervision(anew(one)));
            planning.waits(row, "roster.row.will-wait");
            planning.count(row, RosterPlan.Fate.ASKED);
        }
    }

    private static boolean outlasts(Supervision one, Supervision old) {
        return old.until()
                .filter(end -> one.until().filter(until -> !until.isAfter(end)).isEmpty())
                .isPresent();
    }

    /** A request has an id of its own. */
    private Supervision anew(Supervision one) {
        return new Supervision(
                one.unitId(),
                ids.get(),
                one.personUnitId(),
                one.personId(),
                one.from(),
                one.until());
    }

    private <T> void take(
            RosterRow row,
            @org.jspecify.annotations.Nullable T before,
            T after,
            RosterStep add,
            RosterStep change) {
        if (before == null) {
            planning.step(add);
            planning.count(row, RosterPlan.Fate.ADDED);
        } else if (before.equals(after)) {
            planning.count(row, RosterPlan.Fate.LEFT);
        } else {
            planning.step(change);
            planning.count(row, RosterPlan.Fate.CHANGED);
        }
    }

    private void tooLong(RosterRow row, String words, int longest) {
        if (words.length() > longest) {
            planning.fault(row, "roster.fault.too-long", longest);
        }
    }
}
