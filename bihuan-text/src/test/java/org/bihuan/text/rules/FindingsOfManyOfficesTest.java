package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.bihuan.text.wording.DataLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hospitals, schools, townships, works: who says what happened is not asked what happened. */
class FindingsOfManyOfficesTest {
    static List<String> concrete() {
        return DataLines.read(FindingsOfManyOfficesTest.class, "findings-concrete.txt");
    }

    static List<String> vague() {
        return DataLines.read(FindingsOfManyOfficesTest.class, "findings-vague.txt");
    }

    @ParameterizedTest
    @MethodSource("concrete")
    void aFindingThatTellsWhatHappenedIsLeftAlone(String finding) {
        assertThat(rules(finding)).doesNotContain("C01", "C02");
    }

    @ParameterizedTest
    @MethodSource("vague")
    void aFindingThatCouldBeAnybodysIsAskedAbout(String finding) {
        assertThat(rules(finding)).contains("C01");
    }

    private static List<String> rules(String finding) {
        String text = "一、存在的问题\n一是" + finding + "\n二是2024年3月东库少登记2件陶罐，值班员5月才补记。";
        return RuleBook.standard()
                .check(SourceText.ofPlain("finding", text), Expectations.none())
                .remarks()
                .stream()
                .filter(remark -> !remark.span().in(text).contains("东库"))
                .map(Remark::rule)
                .toList();
    }
}
