package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of units with the people of one of them, today or on any other day. */
@Controller
class TreePages {

    private final UnitKeeping units;
    private final Teams teams;

    TreePages(UnitKeeping units, Teams teams) {
        this.units = units;
        this.teams = teams;
    }

    @GetMapping(RosterAddresses.PEOPLE)
    ModelAndView tree(
            Page page,
            SignedIn who,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(name = "day", defaultValue = "") String typedDay,
            @RequestParam(name = "q", defaultValue = "") String typedWords) {
        UnitTree tree = units.tree(who);
        LocalDate day = CellWords.day(typedDay).orElseGet(page::today);
        Optional<UnitHistory> chosen =
                unit.isEmpty() ? first(who, tree, day) : Optional.of(asked(who, tree, unit));
        List<UUID> ids = chosen.map(UnitHistory::id).map(List::of).orElse(List.of());
        List<Member> members = teams.members(ids);
        List<Seat> seats = teams.seats(ids);
        TreeView view = TreeView.of(tree, chosen, members, seats, day, page);
        String words = CellWords.name(typedWords);
        if (!words.isEmpty()) {
            List<UUID> all = who.unitsBy(Duty.SYSTEM_ADMINISTRATOR);
            view = view.finding(words, teams.members(all), tree);
        }
        return new ModelAndView(
                "roster/tree", Map.of("page", page.titled("roster.tree"), "view", view));
    }

    private static Optional<UnitHistory> first(SignedIn who, UnitTree tree, LocalDate day) {
        return who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(one -> one.standing(day).isPresent())
                .findFirst();
    }

    private static UnitHistory asked(SignedIn who, UnitTree tree, String unit) {
        try {
            UUID id = UUID.fromString(unit);
            UnitKeeping.require(who, id);
            return tree.find(id).orElseThrow(() -> new NotInSight("unit", id));
        } catch (IllegalArgumentException noId) {
            throw new NotInSight("unit", new UUID(0, 0));
        }
    }
}
