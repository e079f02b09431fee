package org.bihuan.server.talk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.Talks.Pairing;
import org.bihuan.framework.Talks.Side;
import org.bihuan.framework.Words;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.TeamRole;

/**
 * The team on a day and the pairs that have to talk.
 *
 * @param people everybody whom a rule can name, in the order of the seats, the head first
 * @param departments of these people on that day
 * @param pairs each with the name of the first rule that asks for it
 * @param offered pairs that a rule names without asking for them
 */
record RequiredPairs(
        List<UUID> people,
        List<Department> departments,
        Map<Pair, Words> pairs,
        Map<Pair, Words> offered) {

    static RequiredPairs on(
            LocalDate day, List<Pairing> pairings, List<Seat> seats, List<Department> departments) {
        List<Seat> held =
                seats.stream()
                        .filter(seat -> seat.isHeldOn(day))
                        .sorted(
                                Comparator.comparingInt(RequiredPairs::rank)
                                        .thenComparingInt(seat -> seat.order().orElse(1000))
                                        .thenComparing(Seat::from)
                                        .thenComparing(Seat::id))
                        .toList();
        Set<UUID> head = holders(held, TeamRole.HEAD);
        Set<UUID> members = holders(held, TeamRole.MEMBER);
        members.removeAll(head);
        Set<UUID> outside = holders(held, TeamRole.OUTSIDE);
        outside.removeAll(head);
        outside.removeAll(members);
        Map<Side, Set<UUID>> sides =
                Map.of(Side.HEAD, head, Side.MEMBER, members, Side.OUTSIDE, outside);
        List<Department> kept = departments.stream().filter(one -> isHeldOn(one, day)).toList();
        Map<Pair, Words> required = new LinkedHashMap<>();
        Map<Pair, Words> offered = new LinkedHashMap<>();
        for (Pairing pairing : pairings) {
            pairs(pairing, sides, kept)
                    .forEach(pair ->
                            (pairing.required() ? required : offered)
                                    .putIfAbsent(pair, pairing.name()));
        }
        Set<UUID> people = new LinkedHashSet<>(head);
        people.addAll(members);
        if (named(pairings, Side.OUTSIDE)) {
            people.addAll(outside);
        }
        List<Department> theirs =
                named(pairings, Side.DEPARTMENT_HEAD)
                        ? kept.stream().filter(one -> people.contains(one.personId())).toList()
                        : List.of();
        return new RequiredPairs(List.copyOf(people), theirs, required, offered);
    }

    private static Set<Pair> pairs(
            Pairing pairing, Map<Side, Set<UUID>> sides, List<Department> departments) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (List<Side> way :
                List.of(
                        List.of(pairing.first(), pairing.second()),
                        List.of(pairing.second(), pairing.first()))) {
            Set<UUID> ones = sides.getOrDefault(way.getFirst(), Set.of());
            if (way.getLast() == Side.DEPARTMENT_HEAD) {
                departments.stream()
                        .filter(one -> ones.contains(one.personId()))
                        .forEach(one -> pairs.add(Pair.withDepartment(one.personId(), one.id())));
                continue;
            }
            for (UUID one : ones) {
                sides.getOrDefault(way.getLast(), Set.of()).stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> pairs.add(Pair.of(one, other)));
            }
        }
        return pairs;
    }

    private static boolean named(List<Pairing> pairings, Side side) {
        return pairings.stream().anyMatch(p -> p.first() == side || p.second() == side);
    }

    private static Set<UUID> holders(List<Seat> seats, TeamRole role) {
        Set<UUID> holders = new LinkedHashSet<>();
        seats.stream()
                .filter(seat -> seat.teamRole() == role)
                .forEach(s -> holders.add(s.personId()));
        return holders;
    }

    private static int rank(Seat seat) {
        return switch (seat.teamRole()) {
            case HEAD -> 0;
            case MEMBER -> 1;
            case OUTSIDE -> 2;
        };
    }

    private static boolean isHeldOn(Department one, LocalDate day) {
        return !day.isBefore(one.from()) && one.until().filter(day::isAfter).isEmpty();
    }
}
