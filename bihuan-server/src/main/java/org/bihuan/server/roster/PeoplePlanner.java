package org.bihuan.server.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.UnitChecks;
import org.bihuan.server.organisation.UnitHistory;

/** What the sheet of people would do. */
final class PeoplePlanner {

    private static final int LONGEST_NAME = 60;

    private record Key(UUID unitId, String code) {}

    private final Planning planning;
    private final UnitPlanner units;
    private final Supplier<UUID> ids;
    private final Map<Key, Member> members = new HashMap<>();
    private final Map<Key, RosterRow> faulty = new HashMap<>();

    PeoplePlanner(Planning planning, UnitPlanner units, RosterBook book, Supplier<UUID> ids) {
        this.planning = planning;
        this.units = units;
        this.ids = ids;
        book.members()
                .forEach(member -> members.put(new Key(member.unitId(), member.code()), member));
    }

    void plan(List<RosterRow> rows) {
        for (RosterRow row : rows) {
            Optional<UnitHistory> unit = units.unit(row, Column.UNIT_CODE);
            String code = row.text(Column.PERSON_CODE);
            if (unit.isEmpty() || code.isEmpty()) {
                continue;
            }
            Key key = new Key(unit.get().id(), code);
            if (!planning.isTwice(row, List.of(key.unitId(), code))) {
                Optional<Member> known = Optional.ofNullable(members.get(key));
                check(row, unit.get(), known);
                if (planning.isFaulty(row)) {
                    faulty.put(key, row);
                } else {
                    take(row, key, known);
                }
            }
        }
    }

    private void check(RosterRow row, UnitHistory unit, Optional<Member> known) {
        if (!UnitChecks.isCode(row.text(Column.PERSON_CODE))) {
            planning.fault(row, "organisation.fault.code-unfit");
        }
        if (row.text(Column.PERSON_NAME).length() > LONGEST_NAME) {
            planning.fault(row, "organisation.fault.person-name-too-long", LONGEST_NAME);
        }
        if (known.isEmpty() && !unit.isOpen(planning.today()) && unit.endDay().isPresent()) {
            planning.fault(row, "organisation.fault.unit-ended", unit.endDay().orElseThrow());
        }
    }

    private void take(RosterRow row, Key key, Optional<Member> known) {
        String name = row.text(Column.PERSON_NAME);
        if (known.isEmpty()) {
            Member member = new Member(key.unitId(), ids.get(), key.code(), name);
            members.put(key, member);
            planning.step(new RosterStep.AddMember(member));
            planning.count(row, RosterPlan.Fate.ADDED);
        } else if (known.get().name().equals(name)) {
            planning.count(row, RosterPlan.Fate.LEFT);
        } else {
            planning.step(
                    new RosterStep.RenameMember(
                            new Member(key.unitId(), known.get().id(), key.code(), name)));
            planning.count(row, RosterPlan.Fate.CHANGED);
        }
    }

    /** Whom unit and person code of a row mean, new people included; says why there is nobody. */
    Optional<Member> member(RosterRow row) {
        Optional<UnitHistory> unit = units.unit(row, Column.UNIT_CODE);
        String code = row.text(Column.PERSON_CODE);
        if (unit.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(unit.get().id(), code);
        Optional<Member> member = Optional.ofNullable(members.get(key));
        if (member.isEmpty()) {
            RosterRow other = faulty.get(key);
            if (other == null) {
                planning.fault(
                        row,
                        "roster.fault.person-unknown",
                        RosterReader.shortened(code),
                        unit.get().code());
            } else {
                planning.fault(row, "roster.fault.person-faulty", code, other.number());
            }
        }
        return member;
    }
}
