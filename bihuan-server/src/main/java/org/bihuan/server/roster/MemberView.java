package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.StaffRole;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;

/** One person of a roster. Public only because templates are elsewhere. */
public record MemberView(
        String name,
        String code,
        String unitName,
        String href,
        String accountHref,
        List<Line> seats,
        List<Line> departments,
        List<Line> roles,
        List<Line> supervisions,
        List<Choice> teamRoles,
        List<Choice> staffRoles,
        List<Choice> units,
        Map<String, String> typed) {

    /**
     * Something held for a time.
     *
     * @param more what else there is to say about it
     * @param now whether it holds today
     * @param endHref empty when it is over
     */
    public record Line(
            String what, Optional<Said> more, Said term, boolean now, Optional<String> endHref) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    static MemberView of(Page page, MemberKeeping.Held held, Map<String, String> typed) {
        UUID unitId = held.member().unitId();
        String href = RosterAddresses.member(unitId, held.member().id());
        LocalDate today = page.today();
        return new MemberView(
                held.member().name(),
                held.member().code(),
                unitName(held.tree(), unitId, today),
                href,
                "/admin/units/" + unitId + "/people/" + held.member().id(),
                held.seats().reversed().stream()
                        .map(seat ->
                                new Line(
                                        seat.title(),
                                        Optional.of(seat.teamRole())
                                                .filter(role -> role != TeamRole.OUTSIDE)
                                                .map(role -> team(role, seat.order())),
                                        term(seat.from(), seat.until()),
                                        holds(seat.from(), seat.until(), today),
                                        end(seat.until(), today, href + "/seats/" + seat.id())))
                        .toList(),
                held.departments().reversed().stream()
                        .map(one ->
                                new Line(
                                        one.name(),
                                        Optional.empty(),
                                        term(one.from(), one.until()),
                                        holds(one.from(), one.until(), today),
                                        end(one.until(), today, href + "/departments/" + one.id())))
                        .toList(),
                held.roles().reversed().stream()
                        .map(one ->
                                new Line(
                                        page.say(RosterWords.key(one.role())),
                                        Optional.empty(),
                                        term(one.from(), one.until()),
                                        holds(one.from(), one.until(), today),
                                        end(one.until(), today, href + "/roles/" + one.id())))
                        .toList(),
                supervisions(held, href, today),
                Arrays.stream(TeamRole.values())
                        .map(role -> new Choice(role.name(), page.say(RosterWords.key(role))))
                        .toList(),
                Arrays.stream(StaffRole.values())
                        .map(role -> new Choice(role.name(), page.say(RosterWords.key(role))))
                        .toList(),
                units(held.tree(), today),
                typed);
    }

    /** What waits for a second person stands before what holds. */
    private static List<Line> supervisions(MemberKeeping.Held held, String href, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (Supervision one : held.wanted()) {
            lines.add(
                    new Line(
                            unitName(held.tree(), one.unitId(), today),
                            Optional.of(Said.of("roster.member.and-below-waits")),
                            term(one.from(), one.until()),
                            false,
                            Optional.empty()));
        }
        for (Supervision one : held.supervisions().reversed()) {
            lines.add(
                    new Line(
                            unitName(held.tree(), one.unitId(), today),
                            Optional.of(Said.of("roster.member.and-below")),
                            term(one.from(), one.until()),
                            holds(one.from(), one.until(), today),
                            end(one.until(), today, href + "/supervisions/" + one.id())));
        }
        return lines;
    }

    private static Said team(TeamRole role, Optional<Integer> order) {
        Said team = Said.of(RosterWords.key(role));
        return order.map(place -> Said.of("roster.member.team-at", team, place)).orElse(team);
    }

    private static String unitName(UnitTree tree, UUID unitId, LocalDate today) {
        return tree.find(unitId).map(unit -> unit.name(today)).orElse("");
    }

    private static boolean holds(LocalDate from, Optional<LocalDate> until, LocalDate today) {
        return !today.isBefore(from) && until.filter(today::isAfter).isEmpty();
    }

    private static Optional<String> end(Optional<LocalDate> until, LocalDate today, String href) {
        boolean over = until.filter(day -> day.isBefore(today)).isPresent();
        return over ? Optional.empty() : Optional.of(href + "/end");
    }

    private static Said term(LocalDate from, Optional<LocalDate> until) {
        return until.map(day -> Said.of("roster.member.term", from, day))
                .orElseGet(() -> Said.of("roster.member.term-open", from));
    }

    private static List<Choice> units(UnitTree tree, LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        tree.roots(today).forEach(root -> add(root, 0, tree, today, choices));
        return choices;
    }

    private static void add(
            UnitHistory at, int depth, UnitTree tree, LocalDate today, List<Choice> choices) {
        String indent = "\u3000".repeat(depth);
        choices.add(new Choice(at.id().toString(), indent + at.name(today)));
        tree.below(at.id(), today).forEach(below -> add(below, depth + 1, tree, today, choices));
    }
}
