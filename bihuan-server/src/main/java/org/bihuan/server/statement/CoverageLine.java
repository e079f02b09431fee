package org.bihuan.server.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.weighing.RuleWeight;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Rule.Card;

/**
 * What the check itself covered, for the end of the page.
 *
 * @param asides how many of each kind stood beside the running text and were passed over
 */
public record CoverageLine(
        List<RuleName> found,
        List<RuleName> silent,
        List<NotRun> notRun,
        int paragraphs,
        int characters,
        Map<Aside.Kind, Integer> asides) {

    /** A rule's id and what it is called in the language of the reader. */
    public record RuleName(String id, String title) {}

    /**
     * @param reason key of the sentence
     * @param said what the unit decided about it, if that is the reason
     */
    public record NotRun(RuleName rule, String reason, Optional<RuleWeight> said) {}

    static CoverageLine of(
            CheckReport report, Map<String, Card> cards, UnitWeights weights, Locale language) {
        CheckReport.Coverage coverage = report.coverage();
        Map<Aside.Kind, Integer> asides = new EnumMap<>(Aside.Kind.class);
        report.source().asides().forEach(a -> asides.merge(a.kind(), 1, Integer::sum));
        return new CoverageLine(
                coverage.rulesRun().stream()
                        .filter(rule -> !coverage.rulesSilent().contains(rule))
                        .map(rule -> name(rule, cards, language))
                        .toList(),
                coverage.rulesSilent().stream().map(r -> name(r, cards, language)).toList(),
                coverage.rulesNotRun().stream()
                        .map(not ->
                                new NotRun(
                                        name(not.rule(), cards, language),
                                        "judging.not-run." + not.reason(),
                                        not.reason().equals(Yardstick.OFF_BY_UNIT)
                                                ? weights.of(not.rule())
                                                : Optional.empty()))
                        .toList(),
                coverage.paragraphsRead(),
                report.source().characters(),
                asides);
    }

    private static RuleName name(String rule, Map<String, Card> cards, Locale language) {
        Card card = cards.get(rule);
        return new RuleName(rule, card == null ? rule : card.title(language));
    }

    /** Rules that the unit let rest. */
    public List<NotRun> offByUnit() {
        return notRun.stream().filter(not -> not.said().isPresent()).toList();
    }

    /** How many pieces stand beside the running text. */
    public int asidesAll() {
        return asides.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int rulesRun() {
        return found.size() + silent.size();
    }
}
