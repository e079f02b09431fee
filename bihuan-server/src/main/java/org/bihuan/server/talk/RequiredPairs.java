package org.bihuan.server.talk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.TeamRole;

/**
 * The team on a day and the pairs that have to talk.
 *
 * @param team in the order of the seats, the head first
 * @param departments of the team's members on that day
 * @param pairs each with the first rule that asks for it
 */
record RequiredPairs(
        List<UUID> team, Set<UUID> heads, List<Department> departments, Map<Pair, Rule> pairs) {

    static RequiredPairs on(
            LocalDate day, Set<Rule> rules, List<Seat> seats, List<Department> departments) {
        List<Seat> inTeam =
                seats.stream()
                        .filter(seat ->
                                seat.teamRole() != TeamRole.OUTSIDE && seat.isHeldOn(day))
                        .sorted(
                                Comparator.comparing((Seat seat) ->
                                                seat.teamRole() == TeamRole.HEAD ? 0 : 1)
                                        .thenComparing(seat -> seat.order().orElse(1000))
                                        .thenComparing(Seat::from)
                                        .thenComparing(Seat::id))
                        .toList();
        List<UUID> team = inTeam.stream().map(Seat::personId).distinct().toList();
        Set<UUID> heads =
                inTeam.stream()
                        .filter(seat -> seat.teamRole() == TeamRole.HEAD)
                        .map(Seat::personId)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
        List<Department> supervised =
                departments.stream()
                        .filter(one -> team.contains(one.personId()) && isHeldOn(one, day))
                        .toList();
        Map<Pair, Rule> pairs = new LinkedHashMap<>();
        for (int i = 0; i < team.size(); i++) {
            for (int j = i + 1; j < team.size(); j++) {
                boolean withHead = heads.contains(team.get(i)) || heads.contains(team.get(j));
                Rule rule = withHead ? Rule.HEAD_MEMBER : Rule.MEMBER_MEMBER;
                if (rules.contains(rule)) {
                    pairs.put(Pair.of(team.get(i), team.get(j)), rule);
                }
            }
        }
        if (rules.contains(Rule.MEMBER_DEPARTMENT)) {
            supervised.forEach(one ->
                    pairs.put(
                            Pair.withDepartment(one.personId(), one.id()),
                            Rule.MEMBER_DEPARTMENT));
        }
        return new RequiredPairs(team, heads, supervised, pairs);
    }

    private static boolean isHeldOn(Department one, LocalDate day) {
        return !day.isBefore(one.from()) && one.until().filter(day::isAfter).isEmpty();
    }
}
