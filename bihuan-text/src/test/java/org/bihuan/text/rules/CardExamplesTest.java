package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Rule.Card;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CardExamplesTest {
    private final Checker checker = ExamplePack.checker();

    @TestFactory
    Stream<DynamicTest> aBadExampleTriggersItsRuleWithItsQuotesAndNoOther() {
        return RuleBook.cards().values().stream()
                .flatMap(card ->
                        IntStream.range(0, card.bad().size())
                                .mapToObj(n ->
                                        dynamicTest(
                                                card.rule() + " bad." + (n + 1),
                                                () -> bad(card, n))));
    }

    @TestFactory
    Stream<DynamicTest> aGoodExampleDoesNotTriggerItsRule() {
        return RuleBook.cards().values().stream()
                .flatMap(card ->
                        IntStream.range(0, card.good().size())
                                .mapToObj(n ->
                                        dynamicTest(
                                                card.rule() + " good." + (n + 1),
                                                () -> good(card, n))));
    }

    private void bad(Card card, int n) {
        CheckReport report = check(card.bad().get(n));

        assertThat(said(report)).allMatch(line -> line.startsWith(card.rule()));
        assertThat(quotes(report, card.rule())).isEqualTo(card.bad().get(n).quotes());
    }

    private void good(Card card, int n) {
        CheckReport report = check(card.good().get(n));

        assertThat(said(report)).noneMatch(line -> line.startsWith(card.rule()));
    }

    private CheckReport check(Card.Example example) {
        return checker.check(SourceText.ofPlain("example", example.text()), example.expectations());
    }

    private static List<String> quotes(CheckReport report, String rule) {
        return report.remarks().stream()
                .filter(r -> r.rule().equals(rule))
                .map(r -> report.source().slice(r.span()))
                .toList();
    }

    private List<String> said(CheckReport report) {
        return report.remarks().stream().map(r -> line(report, r)).toList();
    }

    private String line(CheckReport report, Remark remark) {
        Card card = checker.cards().get(remark.rule());
        return remark.rule()
                + " ["
                + report.source().slice(remark.span())
                + "] "
                + card.message(remark, Locale.SIMPLIFIED_CHINESE);
    }
}
