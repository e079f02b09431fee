package org.bihuan.text.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Section.Role;

/**
 * What a framework expects of a statement: the part of a review framework that rules need.
 *
 * @param framework id and version, such as {@code cn-team-2021@1}
 * @param dimensions in the notice's order; empty when the framework names none
 * @param parts in order
 * @param severities by rule id; a rule that is absent keeps the weight on its card
 * @param off ids of rules that make no sense under this framework
 * @param limits what may be counted and measured
 * @param voice who speaks, where the kind of statement says so
 * @param remit words that tell the author's own field of work from others'
 */
public record Expectations(
        String framework,
        List<Dimension> dimensions,
        List<Part> parts,
        Map<String, Severity> severities,
        Set<String> off,
        Limits limits,
        Voice voice,
        Remit remit) {
    public Expectations {
        dimensions = List.copyOf(dimensions);
        parts = List.copyOf(parts);
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
    }

    /** Without limits, voice or remit. */
    public Expectations(
            String framework,
            List<Dimension> dimensions,
            List<Part> parts,
            Map<String, Severity> severities,
            Set<String> off) {
        this(
                framework,
                dimensions,
                parts,
                severities,
                off,
                Limits.NONE,
                Voice.UNSAID,
                new Remit(List.of(), List.of()));
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

    /**
     * What may be counted and measured; empty where the framework is silent.
     *
     * @param leastFindings per dimension
     * @param mostFindings per dimension
     * @param shareOfFindingsAndCauses the least, in percent of the characters that are not blank,
     *     parts beside findings, causes and measures left out
     * @param shareOfCauses the least, in percent of the same
     * @param longestSentence in characters that are not blank
     */
    public record Limits(
            OptionalInt leastFindings,
            OptionalInt mostFindings,
            OptionalInt shareOfFindingsAndCauses,
            OptionalInt shareOfCauses,
            OptionalInt longestSentence) {
        public static final Limits NONE =
                new Limits(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty());
    }

    /** Who speaks in a statement. */
    public enum Voice {
        /** One person, of himself. */
        INDIVIDUAL,
        /** A team, of itself. */
        TEAM,
        UNSAID
    }

    /**
     * What lies within the author's field of work and what does not, as words that a measure may
     * contain.
     */
    public record Remit(List<String> own, List<String> others) {
        public Remit {
            own = List.copyOf(own);
            others = List.copyOf(others);
        }
    }
}
