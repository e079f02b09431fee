package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WeighingRulesForAUnitTest {
    /** Half-width marks: the sample text has one. */
    private static final String RULE = "T01";

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired Statements statements;

    Scene scene;
    String address;
    String rules;
    Browser organiser;

    @BeforeEach
    void aStatement() {
        scene = new Scene(office, cycles, packs);
        address = scene.begun(Optional.of(scene.member), Scene.TEXT);
        rules = "/units/" + scene.unit + "/rules";
        organiser = office.browserOf(scene.organiser);
    }

    @Test
    void aRuleThatIsOffDoesNotRunAndThePageSaysWhoDecidedAndWhy() {
        assertThat(report().remarks()).extracting(Remark::rule).contains(RULE);

        assertThat(decide(organiser, "off", "本单位材料由文印室统一校对").status()).isEqualTo(303);

        assertThat(report().remarks()).extracting(Remark::rule).doesNotContain(RULE);
        assertThat(report().coverage().rulesNotRun())
                .contains(new CheckReport.Coverage.NotRun(RULE, "off-by-unit"));
        assertThat(office.browserOf(scene.member).get(address).body())
                .contains("本单位停用了 1 条规则", "本单位停用了这条规则", "本单位材料由文印室统一校对", "组织员");
    }

    @Test
    void aRuleWeighsWhatTheUnitSaysForEveryOneOfItsRemarks() {
        decide(organiser, "error", "错一个标点也要退");

        assertThat(report().remarks().stream().filter(r -> r.rule().equals(RULE)))
                .isNotEmpty()
                .allMatch(r -> r.severity() == Severity.ERROR);
        assertThat(office.browserOf(scene.member).get(address).body()).contains("错一个标点也要退");
    }

    @Test
    void anotherUnitKeepsItsOwnWeights() {
        decide(organiser, "off", "本单位材料由文印室统一校对");
        Scene elsewhere = new Scene(office, cycles, packs);

        String theirs = elsewhere.begun(Optional.of(elsewhere.member), Scene.TEXT);

        assertThat(office.browserOf(elsewhere.member).get(theirs).body())
                .contains(">T01 ")
                .doesNotContain("本单位停用了");
        assertThat(office.browserOf(elsewhere.organiser).get(rules).status()).isEqualTo(404);
    }

    @Test
    void aDecisionCanBeChangedAndTakenBack() {
        decide(organiser, "off", "先停用");
        decide(organiser, "note", "还是看一看");
        assertThat(organiser.get(rules).body()).contains("还是看一看").doesNotContain("先停用");

        Answer back = organiser.post(rules + "/" + RULE + "/restoration", Map.of());

        assertThat(back.status()).isEqualTo(303);
        assertThat(organiser.get(rules).body()).doesNotContain("还是看一看").contains("改了 0 条规则");
        assertThat(report().remarks()).extracting(Remark::rule).contains(RULE);
    }

    @Test
    void aReasonAndAWeightAreDemandedTogetherAndNothingTypedIsLost() {
        Answer refused = decide(organiser, "", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有选规则 T01 的轻重", "没有写为什么改规则 T01");

        Answer tooLong = decide(organiser, "off", "长".repeat(501));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("有 501 个字，最多 500 个", "长".repeat(501));
    }

    @Test
    void membersSeeAndOnlyOrganiserAndHeadDecide() {
        for (Account reader : new Account[] {scene.member, scene.staff, scene.supervisor}) {
            Browser browser = office.browserOf(reader);
            assertThat(browser.get(rules).status()).isEqualTo(200);
            assertThat(browser.get(rules).body()).doesNotContain("<select class=\"short\"");
            assertThat(decide(browser, "off", "理由").status()).isEqualTo(422);
            assertThat(browser.post(rules + "/" + RULE + "/restoration", Map.of()).status())
                    .isEqualTo(422);
        }
        assertThat(decide(office.browserOf(scene.head), "off", "理由").status()).isEqualTo(303);
        for (Account nobody : new Account[] {scene.stranger, scene.administrator, scene.auditor}) {
            Browser browser = office.browserOf(nobody);
            assertThat(browser.get(rules).status()).isEqualTo(404);
            assertThat(decide(browser, "off", "理由").status()).isEqualTo(404);
        }
    }

    private Answer decide(Browser browser, String weight, String reason) {
        return browser.post(
                rules + "/" + RULE, Map.of("weight-" + RULE, weight, "reason-" + RULE, reason));
    }

    private CheckReport report() {
        UUID id = UUID.fromString(address.replaceAll(".*/", ""));
        return office.as(scene.member, who -> statements.latest(who, id).orElseThrow().report());
    }
}
