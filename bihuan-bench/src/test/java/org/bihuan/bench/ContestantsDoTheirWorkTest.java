package org.bihuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rival that does nothing would be beaten easily. No test here measures time. */
class ContestantsDoTheirWorkTest {
    private static final Text FAULTY =
            Text.of("一、存在的问题\n一是学习不够深入,学习学习不够。2025年3月开展调研3次。\n", "generic");

    @Test
    void theAutomatonFindsEveryPlaceAlsoOverlappingOnes() {
        var automaton = new AhoCorasick(List.of("学习", "学习不", "习不够", "够深"));

        assertThat(automaton.countIn("学习不够深入，学习")).isEqualTo(5);
        assertThat(automaton.countIn("学而时习之")).isZero();
    }

    @Test
    void theAutomatonIsGivenAThousandDistinctStretches() {
        List<String> texts =
                org.bihuan.testkit.KeyedStatement.shipped().stream()
                        .map(org.bihuan.testkit.KeyedStatement::text)
                        .toList();

        assertThat(AhoCorasick.stretchesOf(texts, 1_000)).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void theChainOfPatternsFindsMarksDatesAndSlips() {
        assertThat(new RegexChain().over(FAULTY)).isGreaterThan(4);
    }

    @Test
    void theRivalChecksChinese() {
        Text wrong = Text.of("他的的工作做的很好好。我去学校学校。", "generic");

        assertThat(new LanguageToolChinese().over(wrong)).isPositive();
    }

    @Test
    void theWholeCheckRemarks() {
        assertThat(new WholeCheck().over(FAULTY)).isPositive();
    }

    @Test
    void aRunNamesEveryContestantAndEveryShape() {
        assertThat(TextBench.run(Effort.QUICK))
                .contains("LanguageTool", "java.util.regex", "Aho-Corasick", "opening quotes only");
    }
}
