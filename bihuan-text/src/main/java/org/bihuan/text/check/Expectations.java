package org.bihuan.text.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.outline.Role;

/**
 * What a framework expects of a statement: the part of a review framework that rules need.
 *
 * @param framework id and version, such as {@code cn-team-2021@1}
 * @param dimensions in the notice's order; empty when the framework names none
 * @param parts in order
 * @param severities by rule id; a rule that is absent keeps the weight on its card
 * @param off ids of rules that make no sense under this framework
 */
public record Expectations(
        String framework,
        List<Dimension> dimensions,
        List<Part> parts,
        Map<String, Severity> severities,
        Set<String> off) {
    public Expectations {
        dimensions = List.copyOf(dimensions);
        parts = List.copyOf(parts);
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
    }

    /** Expects nothing in particular. */
    public static Expectations none() {
        return new Expectations("none", List.of(), List.of(), Map.of(), Set.of());
    }

    /**
     * A dimension (维度) of the notice.
     *
     * @param title as the notice words it
     * @param aliases other wordings that count as the same
     */
    public record Dimension(String code, String title, List<String> aliases, boolean mandatory) {
        public Dimension {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A part that the statement should have.
     *
     * @param name what people call it, in the language of the framework
     * @param severity of its absence, where it differs from the rule's own
     */
    public record Part(Role role, String name, Optional<Severity> severity) {}
}
