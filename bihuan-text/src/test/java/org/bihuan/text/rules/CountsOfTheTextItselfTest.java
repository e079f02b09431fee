package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsOfTheTextItselfTest {
    private static final String REST =
            """
            一、存在的问题
            （一）守护馆藏方面
            一是2024年3月东库少登记2件陶罐。
            二是6月两任保管员交接没有签字。
            （二）服务读者方面
            一是2024年5月窗口有6天排队超过40分钟。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会前征求意见23条，收到建议9条。",
                "围绕两个方面查摆问题3个。",
                "从馆藏、读者、门户三个方面查找不足。",
                "上年度查摆问题8个，已整改7个。",
                "县里检查发现问题12个。",
                "每个方面都查了几个问题，第3个问题最重。"
            })
    void aNumberThatFitsOrSpeaksOfSomethingElseIsLeftAlone(String opening) {
        assertThat(claims(opening)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"围绕五个方面查找差距。", "共查摆问题7个。", "班子查找出10个突出问题。", "围绕4个方面开展查摆。"})
    void aNumberThatFitsNoWayOfCountingIsAskedAbout(String opening) {
        assertThat(claims(opening)).hasSize(1);
    }

    @Test
    void theListThatAColonAnnouncesIsCountedInItsLine() {
        assertThat(claims("近来主要做了三件事。具体有以下四点原因：一是忙乱。二是大意。三是没有人看。")).containsExactly("四点原因");
        assertThat(claims("具体有以下三点原因：一是忙乱。二是大意。三是没有人看。")).isEmpty();
    }

    private static List<String> claims(String opening) {
        CheckReport report =
                RuleBook.standard()
                        .check(
                                SourceText.ofPlain(
                                        "claims", "云岭县文化馆对照检查材料\n" + opening + "\n" + REST),
                                Expectations.none());
        return report.remarks().stream()
                .filter(r -> r.rule().equals("S08"))
                .map(r -> report.source().slice(r.span()))
                .toList();
    }
}
