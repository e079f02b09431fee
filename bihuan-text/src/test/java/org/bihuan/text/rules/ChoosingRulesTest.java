package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.CheckReport.Coverage.NotRun;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Expectations.Part;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class ChoosingRulesTest {
    private static final String FAULTY = "东库,西库都上了锁。\n一、存在的问题\n一是清点走过场。停留在表面，联系实际少。";

    @Test
    void aRuleThatTheFrameworkTurnsOffSaysSoAndNothingElse() {
        for (Rule rule : RuleBook.rules()) {
            CheckReport report = check(FAULTY, expecting(Map.of(), Set.of(rule.id())));

            assertThat(report.coverage().rulesNotRun())
                    .contains(new NotRun(rule.id(), "off-by-framework"));
            assertThat(report.remarks()).noneMatch(r -> r.rule().equals(rule.id()));
        }
    }

    @Test
    void everyRuleIsAccountedForOnceWhateverTheText() {
        for (String text : List.of("", "一", FAULTY)) {
            CheckReport report = check(text, Expectations.none());

            Set<String> accounted = new HashSet<>(report.coverage().rulesRun());
            report.coverage().rulesNotRun().forEach(n -> accounted.add(n.rule()));
            assertThat(accounted).hasSameSizeAs(RuleBook.rules());
            assertThat(report.coverage().rulesRun().size() + report.coverage().rulesNotRun().size())
                    .isEqualTo(RuleBook.rules().size());
        }
    }

    @Test
    void aTextWithoutFindingsAndMeasuresIsSaidToHaveNone() {
        CheckReport report = check("东库上了锁。", Expectations.none());

        assertThat(report.coverage().rulesNotRun())
                .contains(
                        new NotRun("S01", "no-dimensions"),
                        new NotRun("S04", "no-parts"),
                        new NotRun("C01", "no-findings"),
                        new NotRun("L01", "no-findings"),
                        new NotRun("M01", "no-measures"),
                        new NotRun("M02", "no-measures"),
                        new NotRun("M04", "no-measures"),
                        new NotRun("W03", "no-date"),
                        new NotRun("W04", "no-findings"),
                        new NotRun("W06", "no-own-words"));
    }

    @Test
    void theFrameworkDecidesHowMuchARuleWeighs() {
        CheckReport report = check(FAULTY, expecting(Map.of("T01", Severity.NOTE), Set.of()));

        assertThat(report.remarks())
                .filteredOn(r -> r.rule().equals("T01"))
                .extracting(Remark::severity)
                .containsOnly(Severity.NOTE);
    }

    @Test
    void aPartMayWeighOtherwiseThanItsRule() {
        Expectations expected =
                new Expectations(
                        "test",
                        List.of(),
                        List.of(
                                new Part(Role.CAUSES, "原因", Optional.empty()),
                                new Part(Role.CASE, "案例", Optional.of(Severity.NOTE))),
                        Map.of(),
                        Set.of());

        CheckReport report = check("某某对照检查材料\n" + FAULTY, expected);

        assertThat(report.remarks())
                .filteredOn(r -> r.rule().equals("S04"))
                .extracting(Remark::severity)
                .containsExactlyInAnyOrder(Severity.ERROR, Severity.NOTE);
    }

    private static Expectations expecting(Map<String, Severity> weights, Set<String> off) {
        return new Expectations("test", List.of(), List.of(), weights, off);
    }

    private static CheckReport check(String text, Expectations expectations) {
        return RuleBook.standard().check(SourceText.ofPlain("test", text), expectations);
    }
}
