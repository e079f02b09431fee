package org.bihuan.framework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.ReviewFramework.Rules;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.rules.RuleBook;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code rules}: which weigh differently, and which make no sense here. */
final class RulesOfPack {
    private static final Pattern RULE = Pattern.compile("[A-Z][0-9]{2}");
    private static final List<String> KNOWN = RuleBook.ids();

    private final Mistakes mistakes;

    RulesOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Rules of(Fields pack) {
        return pack.optionalMapping("rules", "severities", "off")
                .map(f -> new Rules(severities(f), Set.copyOf(f.list("off", this::id))))
                .orElseGet(() -> new Rules(Map.of(), Set.of()));
    }

    private Map<String, Severity> severities(Fields rules) {
        Map<String, Severity> severities =
                rules.entries(
                        "severities",
                        RULE,
                        "rule",
                        (v, path) -> rules.choiceOf(v, path, List.of(Severity.values())));
        severities.keySet().stream()
                .filter(id -> RULE.matcher(id).matches() && !KNOWN.contains(id))
                .forEach(id ->
                        mistakes.addWritten(
                                Kind.UNKNOWN_RULE,
                                rules.inside("severities") + "." + id,
                                rules.at("severities"),
                                id,
                                KNOWN.toArray(String[]::new)));
        return severities;
    }

    /** One rule's id. */
    String id(Node node, String path) {
        String id = Fields.shown(node);
        if (!RULE.matcher(id).matches()) {
            mistakes.add(Kind.NOT_ALLOWED, path, node, "rule");
        } else if (!KNOWN.contains(id)) {
            mistakes.add(Kind.UNKNOWN_RULE, path, node, KNOWN.toArray(String[]::new));
        }
        return id;
    }
}
