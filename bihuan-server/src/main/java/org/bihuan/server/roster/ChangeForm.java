package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Refusal;

/**
 * What was typed to change a unit. Public only because templates are elsewhere.
 *
 * @param choices units that could be the one above or the one merged into
 */
public record ChangeForm(
        Kind kind,
        String action,
        String back,
        String unitName,
        List<Choice> choices,
        Map<String, String> typed) {

    /** What is to be done to the unit. */
    public enum Kind {
        CREATE("new"),
        RENAME("name"),
        MOVE("place"),
        MERGE("merging"),
        CLOSE("closing");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Last part of the form's address. */
        public String path() {
            return path;
        }

        /** Of the sentences that only this one needs. */
        public String key() {
            return "roster.change." + path;
        }

        static Optional<Kind> at(String path) {
            for (Kind kind : values()) {
                if (kind.path.equals(path)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    static ChangeForm of(
            Kind kind,
            UnitHistory unit,
            UnitTree tree,
            Map<String, String> typed,
            LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        if (kind == Kind.MOVE || kind == Kind.MERGE) {
            tree.roots(today).forEach(root -> add(root, 0, unit, tree, today, choices));
        }
        String href = RosterAddresses.unit(unit.id());
        return new ChangeForm(
                kind, href + "/" + kind.path(), href, unit.name(today), choices, typed);
    }

    /** Without the unit itself and what is below it. */
    private static void add(
            UnitHistory at,
            int depth,
            UnitHistory unit,
            UnitTree tree,
            LocalDate today,
            List<Choice> choices) {
        if (at.id().equals(unit.id())) {
            return;
        }
        if (at.isOpen(today)) {
            String indent = "\u3000".repeat(depth);
            choices.add(new Choice(at.id().toString(), indent + at.name(today)));
        }
        tree.below(at.id(), today)
                .forEach(below -> add(below, depth + 1, unit, tree, today, choices));
    }

    /** What was typed, or why it is not even that. */
    sealed interface Understood {

        record Change(UnitChange change) implements Understood {}

        record Not(List<Refusal> why) implements Understood {}
    }

    /**
     * @param fresh the id that a new unit would get
     * @param freshCode the code of a new unit if none was typed
     */
    static Understood understand(
            Kind kind,
            UUID unitId,
            Map<String, String> typed,
            LocalDate today,
            UUID fresh,
            String freshCode) {
        List<Refusal> wrong = new ArrayList<>();
        LocalDate from = today;
        String typedDay = typed.getOrDefault("from", "").strip();
        if (!typedDay.isEmpty()) {
            Optional<LocalDate> day = CellWords.day(typedDay);
            if (day.isEmpty()) {
                wrong.add(Refusal.at("from", "roster.change.no-day"));
            }
            from = day.orElse(today);
        }
        String name = CellWords.name(typed.getOrDefault("name", ""));
        UUID target = unit(typed, kind, wrong);
        String code = CellWords.code(typed.getOrDefault("code", ""));
        if (!wrong.isEmpty()) {
            return new Understood.Not(wrong);
        }
        return new Understood.Change(
                switch (kind) {
                    case CREATE ->
                            new UnitChange.Create(
                                    fresh, code.isEmpty() ? freshCode : code, name, unitId, from);
                    case RENAME -> new UnitChange.Rename(unitId, name, from);
                    case MOVE -> new UnitChange.Move(unitId, target, from);
                    case MERGE -> new UnitChange.Merge(unitId, target, from);
                    case CLOSE -> new UnitChange.Close(unitId, from);
                });
    }

    private static UUID unit(Map<String, String> typed, Kind kind, List<Refusal> wrong) {
        String field = kind == Kind.MERGE ? "into" : "parent";
        if (kind != Kind.MOVE && kind != Kind.MERGE) {
            return new UUID(0, 0);
        }
        try {
            return UUID.fromString(typed.getOrDefault(field, ""));
        } catch (IllegalArgumentException nothingChosen) {
            wrong.add(Refusal.at(field, "roster.change.no-unit"));
            return new UUID(0, 0);
        }
    }
}
