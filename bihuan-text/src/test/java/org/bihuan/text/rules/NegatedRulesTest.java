package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.WordingPack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A card's examples are worth something only if they fail when its rule is wrong. Here every rule
 * is made wrong on purpose: silent, turned round, chattering, off by one, or without one of its
 * messages.
 */
class NegatedRulesTest {
    private final Map<String, Card> cards = RuleBook.cards();
    private final List<Rule> rules = RuleBook.rules(WordingPack.standard().and(ExamplePack.pack()));

    /** A rule whose hits are changed before anybody sees them. */
    private record Twisted(Rule rule, BiFunction<Subject, List<Hit>, List<Hit>> twist)
            implements Rule {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public Optional<String> obstacle(Subject subject) {
            return rule.obstacle(subject);
        }

        @Override
        public List<Hit> inspect(Subject subject) {
            return twist.apply(subject, rule.inspect(subject));
        }
    }

    @TestFactory
    Stream<DynamicTest> theExamplesPassWhenNothingIsChanged() {
        return rules.stream()
                .map(rule ->
                        dynamicTest(
                                rule.id(), () -> assertThat(failing(rule, (s, h) -> h)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aBadExampleFailsWhenTheRuleIsSilent() {
        return noticed((subject, hits) -> List.of(), "bad.1");
    }

    @TestFactory
    Stream<DynamicTest> aGoodExampleFailsWhenTheRuleChatters() {
        return noticed(NegatedRulesTest::everywhere, "good.1");
    }

    @TestFactory
    Stream<DynamicTest> badAndGoodExamplesFailWhenTheRuleIsTurnedRound() {
        return noticed(
                (subject, hits) -> hits.isEmpty() ? everywhere(subject, hits) : List.of(),
                "bad.1",
                "good.1");
    }

    @TestFactory
    Stream<DynamicTest> anExampleFailsWhenTheRuleMissesTheFirstCharacter() {
        return rules.stream()
                .filter(rule ->
                        cards.get(rule.id()).bad().stream()
                                .flatMap(example -> example.quotes().stream())
                                .anyMatch(quote -> !quote.isEmpty()))
                .map(rule ->
                        dynamicTest(
                                rule.id(),
                                () ->
                                        assertThat(failing(rule, NegatedRulesTest::shifted))
                                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anExampleFailsWhenTheRuleLacksOneOfItsMessages() {
        return rules.stream()
                .flatMap(rule ->
                        variants(cards.get(rule.id()))
                                .map(variant ->
                                        dynamicTest(
                                                rule.id() + " " + variant,
                                                () ->
                                                        assertThat(failing(rule, without(variant)))
                                                                .isNotEmpty())));
    }

    private Stream<DynamicTest> noticed(
            BiFunction<Subject, List<Rule.Hit>, List<Rule.Hit>> twist, String... examples) {
        return rules.stream()
                .map(rule ->
                        dynamicTest(
                                rule.id(),
                                () -> assertThat(failing(rule, twist)).contains(examples)));
    }

    /** Names of the examples of this rule's card that fail. */
    private List<String> failing(
            Rule rule, BiFunction<Subject, List<Rule.Hit>, List<Rule.Hit>> twist) {
        Card card = cards.get(rule.id());
        Checker checker = new Checker(List.of(new Twisted(rule, twist)), cards);
        List<String> failing = new ArrayList<>();
        for (int i = 0; i < card.bad().size(); i++) {
            if (!quotes(checker, card.bad().get(i)).equals(card.bad().get(i).quotes())) {
                failing.add("bad." + (i + 1));
            }
        }
        for (int i = 0; i < card.good().size(); i++) {
            if (!quotes(checker, card.good().get(i)).isEmpty()) {
                failing.add("good." + (i + 1));
            }
        }
        return failing;
    }

    private static List<String> quotes(Checker checker, Card.Example example) {
        CheckReport report =
                checker.check(
                        SourceText.ofPlain("example", example.text()), example.expectations());
        return report.remarks().stream().map(r -> report.source().slice(r.span())).toList();
    }

    private static List<Rule.Hit> everywhere(Subject subject, List<Rule.Hit> hits) {
        List<Rule.Hit> more = new ArrayList<>(hits);
        for (Paragraph paragraph : subject.source().paragraphs()) {
            more.add(Rule.Hit.at(paragraph.span(), "any"));
        }
        return more;
    }

    private static List<Rule.Hit> shifted(Subject subject, List<Rule.Hit> hits) {
        return hits.stream()
                .map(hit ->
                        hit.span().isEmpty()
                                ? hit
                                : Rule.Hit.at(
                                        new Span(hit.span().start() + 1, hit.span().end()),
                                        hit.variant()))
                .toList();
    }

    private static BiFunction<Subject, List<Rule.Hit>, List<Rule.Hit>> without(String variant) {
        return (subject, hits) -> hits.stream().filter(h -> !h.variant().equals(variant)).toList();
    }

    private static Stream<String> variants(Card card) {
        return card.words().keySet().stream()
                .filter(key -> key.startsWith("message.") && key.endsWith(".zh"))
                .map(key -> key.substring("message.".length(), key.length() - ".zh".length()));
    }
}
