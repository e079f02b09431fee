package org.bihuan.server.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.TurnableClock;
import org.bihuan.server.testing.Walls;
import org.springframework.context.ApplicationContext;

/** A unit, what stands around it, and somebody of every role in every one of them. */
final class Neighbourhood {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final SeededUnit here;
    final List<Asker> askers = new ArrayList<>();
    final Map<Account, UUID> ownStatements = new HashMap<>();
    final Map<Account, UUID> ownItems = new HashMap<>();
    private final Map<String, SeededUnit> around = new LinkedHashMap<>();
    private final Office office;
    private final Browser organising;
    private final Walls walls;
    private final LocalDate today;

    Neighbourhood(ApplicationContext server) {
        office = server.getBean(Office.class);
        walls = server.getBean(Walls.class);
        today = LocalDate.now(server.getBean(TurnableClock.class));
        SeededUnit parent = new SeededUnit(server, "上", Optional.empty());
        here = new SeededUnit(server, "甲", Optional.of(parent.id));
        around.put("parent", parent);
        around.put("child", new SeededUnit(server, "下", Optional.of(here.id)));
        around.put("sibling", new SeededUnit(server, "旁", Optional.of(parent.id)));
        around.put("foreign tree", new SeededUnit(server, "外", Optional.empty()));
        organising = office.browserOf(here.organiser);
        for (Role role : Role.values()) {
            Asker own = asker(here, role, "own", LONG_AGO, Optional.empty());
            if (role.duty() == Duty.WORK && role != Role.SUPERVISOR) {
                ownStatements.put(own.account(), here.statementOf(own.account()));
                ownItems.put(own.account(), here.itemOf(own.account()));
            }
            around.forEach(
                    (relation, unit) -> asker(unit, role, relation, LONG_AGO, Optional.empty()));
            asker(here, role, "ended", LONG_AGO, Optional.of(today.minusDays(1)));
            asker(here, role, "not yet begun", today.plusDays(1), Optional.empty());
        }
    }

    private Asker asker(
            SeededUnit where,
            Role role,
            String relation,
            LocalDate from,
            Optional<LocalDate> until) {
        Account account = office.account(where.id, where.names() + "问" + relation, role.duty());
        office.grant(account, where.id, role, from, until);
        Asker asker = new Asker(account, role, relation, reach(where, role, relation));
        askers.add(asker);
        return asker;
    }

    /** Letters of the units in which a role counts: four of them reach down the tree. */
    private static Set<String> reach(SeededUnit where, Role role, String relation) {
        boolean down = role == Role.SUPERVISOR || role.duty() != Duty.WORK;
        return switch (down ? relation : "") {
            case "own" -> Set.of("甲", "下");
            case "parent" -> Set.of("上", "甲", "旁", "下");
            default -> Set.of(where.letter);
        };
    }

    Browser browserOf(Account account) {
        return office.browserOf(account);
    }

    Browser stranger() {
        return office.browser();
    }

    /** The version of an item that its next form has to carry. */
    String versionOf(String item) {
        Matcher found =
                Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                        .matcher(organising.get(item).body());
        return found.find() ? found.group(1) : "1";
    }

    List<String> letters() {
        List<String> letters = new ArrayList<>(List.of(here.letter));
        around.values().forEach(unit -> letters.add(unit.letter));
        return letters;
    }

    /** Every role of an asker's side of the house, in every unit; his sight stays what it was. */
    void believeInEveryRole() {
        List<UUID> units = new ArrayList<>(List.of(here.id));
        around.values().forEach(unit -> units.add(unit.id));
        for (Asker asker : askers) {
            walls.keep(asker.account().accountId(), Sight.of(office.signedIn(asker.account())));
        }
        for (Asker asker : askers) {
            for (UUID unit : units) {
                for (Role role : Role.values()) {
                    if (role.duty() == asker.role().duty()) {
                        believe(asker, unit, role);
                    }
                }
            }
        }
    }

    private void believe(Asker asker, UUID unit, Role role) {
        boolean held =
                office.signedIn(asker.account()).may(role, unit)
                        || (asker.role() == role && unit.equals(here.id) && !asker.counts("甲"));
        if (!held) {
            office.grant(asker.account(), unit, role);
        }
    }
}
