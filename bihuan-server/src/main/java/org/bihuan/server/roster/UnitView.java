package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.Dated;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitState;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Said;

/** A unit and what became of it. Public only because templates are elsewhere. */
public record UnitView(
        String name,
        String code,
        List<String> above,
        LocalDate firstDay,
        Said state,
        boolean open,
        List<Line> history,
        String href,
        String treeHref) {

    /**
     * A dated fact.
     *
     * @param planned whether its day is still to come
     */
    public record Line(LocalDate from, Said what, boolean planned) {}

    static UnitView of(UnitTree tree, UnitHistory unit, LocalDate today) {
        LocalDate day = unit.notBeforeItsFirst(today);
        return new UnitView(
                unit.name(day),
                unit.code(),
                tree.above(unit.id(), day).reversed().stream()
                        .map(above -> above.name(day))
                        .toList(),
                unit.firstDay(),
                TreeView.ended(unit, today).orElseGet(() -> Said.of("roster.unit.open")),
                unit.endDay().filter(end -> !end.isAfter(today)).isEmpty(),
                history(tree, unit, today),
                RosterAddresses.unit(unit.id()),
                RosterAddresses.tree(unit.id()));
    }

    private static List<Line> history(UnitTree tree, UnitHistory unit, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (Dated<String> name : unit.names()) {
            lines.add(line(name.from(), today, Said.of("roster.history.name", name.value())));
        }
        for (Dated<Optional<UUID>> place : unit.places()) {
            Optional<String> above =
                    place.value().flatMap(tree::find).map(parent -> parent.name(place.from()));
            above.ifPresent(name ->
                    lines.add(line(place.from(), today, Said.of("roster.history.place", name))));
        }
        for (Dated<UnitHistory.Standing> state : unit.states()) {
            if (state.value().state() == UnitState.OPEN) {
                lines.add(line(state.from(), today, Said.of("roster.history.open")));
            } else {
                lines.add(line(state.from(), today, ending(tree, state)));
            }
        }
        lines.sort(Comparator.comparing(Line::from));
        return lines;
    }

    private static Said ending(UnitTree tree, Dated<UnitHistory.Standing> state) {
        return state.value()
                .into()
                .flatMap(tree::find)
                .map(into -> Said.of("roster.history.merged", into.name(state.from())))
                .orElseGet(() -> Said.of("roster.history.closed"));
    }

    private static Line line(LocalDate from, LocalDate today, Said what) {
        return new Line(from, what, from.isAfter(today));
    }
}
