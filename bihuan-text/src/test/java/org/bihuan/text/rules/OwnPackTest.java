package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.CheckReport.Coverage.NotRun;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Reading;
import org.junit.jupiter.api.Test;

/** What a made-up unit's own pack changes. */
class OwnPackTest {
    private static final String TEXT = "馆里的台帐放在东库,馆臧登记三册，馆臧室上了锁，值班小哥守着。";

    @Test
    void withoutItOnlyThePacksThatShipSpeak() {
        assertThat(lines(check(TEXT, ""))).containsExactly("T05 台帐", "T01 ,");
    }

    @Test
    void itsSlipsWordingsAndWordsAreFound() {
        CheckReport report =
                check(
                        TEXT + "馆训是懂一件、守一件，清点登记都要签字。",
                        "slip\t馆臧\tright=馆藏\tnot-before=室\n"
                                + "own\t值班小哥\tinstead=值班员\tnote=馆里统一\n"
                                + "wording\t守一件、懂一件\twrong=懂一件、守一件\n"
                                + "apart\t清点|登记\n");

        assertThat(lines(report))
                .containsExactly(
                        "T05 台帐", "T01 ,", "T05 馆臧", "W06 值班小哥", "W02 懂一件、守一件", "T03 清点登记");
    }

    @Test
    void itsOwnTermsAreLeftAloneOnlyWhereTheyStand() {
        CheckReport report = check(TEXT + "馆里的台帐还在。", "term\t馆里的台帐放在\n");

        assertThat(lines(report)).containsExactly("T01 ,", "T05 台帐");
    }

    @Test
    void aTermDoesNotSpareTheStructure() {
        String faulty = "一、存在的主要问题\n（一）清点\n（三）登记\n";

        assertThat(lines(check(faulty, "term\t（三）\n"))).contains("S02 （三）");
    }

    @Test
    void itsWeightsOutweighTheCardAndTheFramework() {
        CheckReport report = check(TEXT, "weight\tT01\tis=note\n");

        assertThat(report.remarks())
                .filteredOn(r -> r.rule().equals("T01"))
                .extracting(Remark::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void aRuleThatItTurnsOffIsSaidNotToHaveRun() {
        CheckReport report = check(TEXT, "off\tT01\n");

        assertThat(lines(report)).containsExactly("T05 台帐");
        assertThat(report.coverage().rulesNotRun()).contains(new NotRun("T01", "off-by-pack"));
    }

    private static CheckReport check(String text, String pack) {
        WordingPack own = ((Reading.Read) WordingPack.read("own.pack", pack)).pack();
        return RuleBook.with(own).check(SourceText.ofPlain("own", text), Expectations.none());
    }

    private static List<String> lines(CheckReport report) {
        return report.remarks().stream()
                .map(r -> r.rule() + " " + report.source().slice(r.span()))
                .toList();
    }
}
