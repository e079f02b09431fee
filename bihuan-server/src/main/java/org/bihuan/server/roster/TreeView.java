package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitState;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;

/**
 * The tree of units of one day, with the people of one of them. Public only because templates are
 * elsewhere.
 *
 * @param past whether the day is another one than today
 */
public record TreeView(
        LocalDate day,
        boolean past,
        int units,
        List<TreeBranch> roots,
        Optional<Chosen> chosen,
        Optional<Found> found) {

    /** People that are shown of those who were found. */
    private static final int SHOWN = 100;

    /**
     * People of whatever unit.
     *
     * @param total of all that were found, also those that are not shown
     */
    public record Found(String words, int total, List<FoundLine> people) {}

    /** Somebody, and where. */
    public record FoundLine(String name, String code, String unit, String href) {}

    /** The unit whose people are shown. */
    public record Chosen(
            String id,
            String name,
            String code,
            List<String> above,
            Optional<Said> ended,
            List<PersonLine> people,
            String href,
            String addHref) {}

    /**
     * @param posts held on that day, in the order of the team
     */
    public record PersonLine(
            String name, String code, List<String> posts, Optional<Said> team, String href) {}

    static TreeView of(
            UnitTree tree,
            Optional<UnitHistory> chosen,
            List<Member> members,
            List<Seat> seats,
            LocalDate day,
            Page page) {
        Set<UUID> path = new HashSet<>();
        chosen.ifPresent(unit -> {
            path.add(unit.id());
            tree.above(unit.id(), day).forEach(above -> path.add(above.id()));
        });
        boolean past = !day.equals(page.today());
        String query = past ? "&day=" + day : "";
        List<UnitHistory> roots = tree.roots(day);
        List<TreeBranch> branches = new ArrayList<>();
        roots.forEach(root -> branches.add(branch(tree, root, day, query, path, chosen, true)));
        return new TreeView(
                day,
                past,
                (int) tree.all().stream().filter(unit -> unit.isOpen(day)).count(),
                branches,
                chosen.map(unit -> chosen(tree, unit, members, seats, day)),
                Optional.empty());
    }

    /**
     * With people whose name holds some words, or whose code they are, instead of those of one
     * unit.
     */
    TreeView finding(String words, List<Member> members, UnitTree tree) {
        List<Member> found =
                members.stream()
                        .filter(member ->
                                member.name().contains(words)
                                        || member.code().equalsIgnoreCase(words))
                        .sorted(Comparator.comparing(Member::name).thenComparing(Member::code))
                        .toList();
        List<FoundLine> lines =
                found.stream()
                        .limit(SHOWN)
                        .map(member ->
                                new FoundLine(
                                        member.name(),
                                        member.code(),
                                        tree.find(member.unitId())
                                                .map(unit -> unit.name(day))
                                                .orElse(""),
                                        RosterAddresses.member(member.unitId(), member.id())))
                        .toList();
        return new TreeView(
                day,
                past,
                units,
                roots,
                Optional.empty(),
                Optional.of(new Found(words, found.size(), lines)));
    }

    private static TreeBranch branch(
            UnitTree tree,
            UnitHistory unit,
            LocalDate day,
            String query,
            Set<UUID> path,
            Optional<UnitHistory> chosen,
            boolean root) {
        List<TreeBranch> below =
                tree.below(unit.id(), day).stream()
                        .map(child -> branch(tree, child, day, query, path, chosen, false))
                        .toList();
        return new TreeBranch(
                unit.name(day),
                unit.code(),
                RosterAddresses.tree(unit.id()) + query,
                chosen.filter(one -> one.id().equals(unit.id())).isPresent(),
                root || path.contains(unit.id()),
                ended(unit, day),
                below);
    }

    static Optional<Said> ended(UnitHistory unit, LocalDate day) {
        return unit.standing(day)
                .filter(now -> now.state() != UnitState.OPEN)
                .map(now ->
                        Said.of(
                                now.state() == UnitState.CLOSED
                                        ? "roster.unit.closed"
                                        : "roster.unit.merged"));
    }

    private static Chosen chosen(
            UnitTree tree,
            UnitHistory unit,
            List<Member> members,
            List<Seat> seats,
            LocalDate day) {
        List<Seat> held = seats.stream().filter(seat -> seat.isHeldOn(day)).toList();
        List<String> above =
                tree.above(unit.id(), day).reversed().stream().map(one -> one.name(day)).toList();
        return new Chosen(
                unit.id().toString(),
                unit.name(day),
                unit.code(),
                above,
                ended(unit, day),
                members.stream()
                        .sorted(inOrderOfTheTeam(held))
                        .map(member -> line(member, held))
                        .toList(),
                RosterAddresses.unit(unit.id()),
                "/admin/units/" + unit.id() + "/people/new");
    }

    /** The team first, in its order; then everybody else by code. */
    private static Comparator<Member> inOrderOfTheTeam(List<Seat> held) {
        return Comparator.<Member>comparingInt(member ->
                        seatsOf(member, held).stream()
                                .mapToInt(TreeView::place)
                                .min()
                                .orElse(Integer.MAX_VALUE))
                .thenComparing(Member::code);
    }

    private static int place(Seat seat) {
        int group =
                switch (seat.teamRole()) {
                    case HEAD -> 0;
                    case MEMBER -> 10_000;
                    case OUTSIDE -> 20_000;
                };
        return group + seat.order().orElse(9_999);
    }

    private static List<Seat> seatsOf(Member member, List<Seat> held) {
        return held.stream()
                .filter(seat -> seat.personId().equals(member.id()))
                .sorted(Comparator.comparingInt(TreeView::place))
                .toList();
    }

    private static PersonLine line(Member member, List<Seat> held) {
        List<Seat> seats = seatsOf(member, held);
        return new PersonLine(
                member.name(),
                member.code(),
                seats.stream().map(Seat::title).toList(),
                seats.stream()
                        .map(Seat::teamRole)
                        .filter(role -> role != TeamRole.OUTSIDE)
                        .min(Comparator.naturalOrder())
                        .map(role -> Said.of(RosterWords.key(role))),
                RosterAddresses.member(member.unitId(), member.id()));
    }
}
