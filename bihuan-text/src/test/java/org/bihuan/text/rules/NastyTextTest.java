package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.check.Expectations.Part;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit is no measurement: it only tells a slow machine from a search without end. */
@Timeout(240)
class NastyTextTest {
    private static final Expectations EXPECTED =
            new Expectations(
                    "test",
                    List.of(
                            new Dimension("a", "带头守护馆藏、管好每一件老物件", List.of("守护馆藏"), true),
                            new Dimension("b", "带头服务读者、办好每一次借阅", List.of(), true)),
                    List.of(new Part(Role.CAUSES, "原因", Optional.empty())),
                    Map.of(),
                    Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"（", "一是", "“", "；", "、对", "、", "对甲、对甲"})
    void endsHoweverOftenItIsRepeated(String unit) {
        assertThat(check(unit.repeat(100_000)).coverage().rulesRun()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "一是。", "一是尽快；", "”", "“”", "\"", "《", ",", ", ", "甲 ", "甲,", "甲.", "1.", "一、",
                "（一）", "（一）、\n", "一是甲\n", "带头", "尽快", "学史增信", "强党性", "由", "要求要求", "一二", "不够",
                "有所有时", "镇村社区", "每", "\n", "\u0000", "\uD840"
            })
    void endsWithShorterRepetitionsOfManyKinds(String unit) {
        assertThat(check(unit.repeat(20_000)).coverage().rulesRun()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一是甲乙。", "1.甲乙,\n", "“甲", "尽快", "由甲", "学史增信", "带头守护"})
    void endsBelowHeadingsOfFindingsAndMeasures(String unit) {
        String many = unit.repeat(4_000);

        CheckReport report =
                check("带头守护\n一、存在的问题\n" + many + "\n二、原因分析\n" + many + "\n三、整改措施\n" + many);

        assertThat(report.coverage().rulesRun()).isNotEmpty();
    }

    private static CheckReport check(String text) {
        return RuleBook.standard().check(SourceText.ofPlain("nasty", text), EXPECTED);
    }
}
