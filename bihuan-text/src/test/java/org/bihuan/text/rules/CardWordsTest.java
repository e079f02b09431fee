package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Rule.Card;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardWordsTest {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5]{2}");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    static List<Card> cards() {
        return List.copyOf(RuleBook.cards().values());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void sayEverythingInBothLanguages(Card card) {
        assertThat(names(card, ".zh")).isEqualTo(names(card, ".en")).contains("title", "why");
        assertThat(card.words().values()).noneMatch(String::isBlank);
        card.words()
                .forEach((key, words) ->
                        assertThat(HAN.matcher(words).find())
                                .as("%s: %s", key, words)
                                .isEqualTo(key.endsWith(".zh")));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void fillTheSameHolesInBothLanguages(Card card) {
        for (String name : names(card, ".zh")) {
            assertThat(holes(card, name + ".zh"))
                    .as(name)
                    .isSubsetOf(holes(card, name + ".en"))
                    .containsAll(holes(card, name + ".en"));
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void haveExamplesOfBothKinds(Card card) {
        assertThat(card.bad()).isNotEmpty();
        assertThat(card.good()).isNotEmpty();
        assertThat(card.bad()).allMatch(example -> !example.quotes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyMessageHasAnExampleAndLeavesNoHoleOpen(Card card) {
        Checker checker = ExamplePack.checker();
        Set<String> shown = new TreeSet<>();
        for (Card.Example example : card.bad()) {
            CheckReport report =
                    checker.check(
                            SourceText.ofPlain("example", example.text()), example.expectations());
            for (Remark remark : report.remarks()) {
                if (!remark.rule().equals(card.rule())) {
                    continue;
                }
                shown.add("message." + remark.variant());
                for (Locale language : LANGUAGES) {
                    assertThat(card.message(remark, language)).doesNotContainPattern("\\{\\d\\}|@");
                }
            }
        }
        assertThat(shown)
                .containsAll(
                        names(card, ".zh").stream().filter(n -> n.startsWith("message.")).toList());
    }

    private static Set<String> names(Card card, String language) {
        return card.words().keySet().stream()
                .filter(key -> key.endsWith(language))
                .map(key -> key.substring(0, key.length() - language.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> holes(Card card, String key) {
        return HOLE.matcher(card.words().get(key))
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());
    }
}
