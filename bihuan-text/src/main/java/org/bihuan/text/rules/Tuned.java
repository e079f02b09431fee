package org.bihuan.text.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/**
 * A rule as one unit wants it: off, of another weight, and silent where the words are the unit's
 * own terms. Structure is not a matter of terms: those spare only the rules of wording and typing.
 */
final class Tuned implements Rule {
    private final Rule rule;
    private final boolean off;
    private final Optional<Severity> weight;
    private final List<String> terms;
    private final int longest;

    private Tuned(Rule rule, boolean off, Optional<Severity> weight, List<String> terms) {
        this.rule = rule;
        this.off = off;
        this.weight = weight;
        this.terms = terms;
        this.longest = terms.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The rules as the pack wants them; those it says nothing about stay as they are. */
    static List<Rule> all(List<Rule> rules, WordingPack pack) {
        Set<String> off =
                pack.rows(Row.Off.class).stream().map(Row.Off::rule).collect(Collectors.toSet());
        Map<String, Severity> weights = new HashMap<>();
        for (Row.Weight row : pack.rows(Row.Weight.class)) {
            weights.put(row.rule(), Severity.valueOf(row.severity().toUpperCase(Locale.ROOT)));
        }
        List<String> terms =
                pack.rows(Row.Term.class).stream().map(Row.Term::term).distinct().toList();
        return rules.stream().map(rule -> of(rule, off, weights, terms)).toList();
    }

    private static Rule of(
            Rule rule, Set<String> off, Map<String, Severity> weights, List<String> terms) {
        boolean wording = rule.id().startsWith("W") || rule.id().startsWith("T");
        List<String> spared = wording ? terms : List.of();
        boolean isOff = off.contains(rule.id());
        Optional<Severity> weight = Optional.ofNullable(weights.get(rule.id()));
        return isOff || weight.isPresent() || !spared.isEmpty()
                ? new Tuned(rule, isOff, weight, spared)
                : rule;
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return off ? Optional.of("off-by-pack") : rule.obstacle(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = rule.inspect(subject);
        if (hits.isEmpty()) {
            return hits;
        }
        return hits.stream()
                .filter(hit -> !isTerm(subject.text(), hit.span()))
                .map(hit -> weight.isPresent() ? hit.weighing(weight) : hit)
                .toList();
    }

    /** Whether the place is a term of the unit's own, or part of one. */
    private boolean isTerm(String text, Span place) {
        if (place.isEmpty() || place.length() > longest) {
            return false;
        }
        for (String term : terms) {
            int first = Math.max(0, place.end() - term.length());
            int at =
                    text.indexOf(
                            term, first, Math.min(text.length(), place.start() + term.length()));
            if (at >= 0 && at <= place.start() && at + term.length() >= place.end()) {
                return true;
            }
        }
        return false;
    }
}
