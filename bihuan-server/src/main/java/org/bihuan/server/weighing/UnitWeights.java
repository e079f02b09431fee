package org.bihuan.server.weighing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that holds for a unit at this moment.
 *
 * @param byRule what was decided, by the id of the rule; rules that keep their weight are absent
 */
public record UnitWeights(Map<String, RuleWeight> byRule) {

    public static final UnitWeights NONE = new UnitWeights(Map.of());

    public UnitWeights {
        byRule = Map.copyOf(byRule);
    }

    public Optional<RuleWeight> of(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }

    /** Ids of the rules that do not run. */
    public Set<String> off() {
        return byRule.values().stream()
                .filter(w -> w.weight() == Weight.OFF)
                .map(RuleWeight::rule)
                .collect(Collectors.toUnmodifiableSet());
    }
}
