package org.bihuan.text.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport.Coverage;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.wording.SharedPass;

/** Runs rules over a text. Stateless and safe for use by many threads. */
public final class Checker {
    private final List<Rule> rules;
    private final Map<String, Card> cards;
    private final OutlineParser parser = new OutlineParser();
    private final SharedPass pass = new SharedPass();

    /**
     * @throws IllegalArgumentException if a rule has no card
     */
    public Checker(List<Rule> rules, Map<String, Card> cards) {
        this.rules = List.copyOf(rules);
        this.cards = Map.copyOf(cards);
        for (Rule rule : rules) {
            if (!cards.containsKey(rule.id())) {
                throw new IllegalArgumentException("no card for rule " + rule.id());
            }
        }
    }

    public Map<String, Card> cards() {
        return cards;
    }

    public CheckReport check(SourceText source, Expectations expectations) {
        return check(source, parser.parse(source), expectations);
    }

    /**
     * As {@link #check(SourceText, Expectations)}, on an outline that somebody has already made or
     * mended.
     */
    public CheckReport check(SourceText source, Outline outline, Expectations expectations) {
        return pass.over(source.text(), () -> judge(source, outline, expectations));
    }

    private CheckReport judge(SourceText source, Outline outline, Expectations expectations) {
        Subject subject = new Subject(source, outline, expectations);
        List<Remark> remarks = new ArrayList<>();
        List<String> run = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        List<Coverage.NotRun> notRun = new ArrayList<>();
        for (Rule rule : rules) {
            if (expectations.off().contains(rule.id())) {
                notRun.add(new Coverage.NotRun(rule.id(), "off-by-framework"));
                continue;
            }
            var obstacle = rule.obstacle(subject);
            if (obstacle.isPresent()) {
                notRun.add(new Coverage.NotRun(rule.id(), obstacle.get()));
                continue;
            }
            run.add(rule.id());
            List<Rule.Hit> hits = rule.inspect(subject);
            if (hits.isEmpty()) {
                silent.add(rule.id());
            }
            Severity severity =
                    expectations
                            .severities()
                            .getOrDefault(
                                    rule.id(),
                                    java.util.Objects.requireNonNull(cards.get(rule.id()))
                                            .severity());
            for (Rule.Hit hit : hits) {
                remarks.add(
                        new Remark(
                                rule.id(),
                                hit.variant(),
                                hit.arguments(),
                                hit.span(),
                                hit.replacements(),
                                hit.weight().orElse(severity)));
            }
        }
        remarks.sort(Comparator.comparing(Remark::span).thenComparing(Remark::rule));
        int unplaced = outline.unplaced().stream().mapToInt(s -> s.length()).sum();
        return new CheckReport(
                source,
                expectations.framework(),
                outline,
                remarks,
                new Coverage(
                        run,
                        silent,
                        notRun,
                        source.paragraphs().size(),
                        source.asides().size(),
                        unplaced));
    }
}
