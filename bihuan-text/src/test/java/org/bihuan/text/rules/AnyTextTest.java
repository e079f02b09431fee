package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Rule.Card;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class AnyTextTest {
    private static final List<String> PIECES =
            List.of(
                    "一、存在的问题",
                    "二、原因分析",
                    "三、整改措施",
                    "（一）",
                    "(二)",
                    "1.",
                    "1、",
                    "一是",
                    "二是",
                    "第一，",
                    "①",
                    "方面。",
                    "，",
                    "。",
                    "；",
                    "、",
                    ",",
                    ".",
                    " ",
                    "\u3000",
                    "\n",
                    "\t",
                    "“",
                    "”",
                    "‘",
                    "’",
                    "\"",
                    "《",
                    "》",
                    "清点",
                    "登记",
                    "不够",
                    "有所",
                    "尽快",
                    "由办公室负责",
                    "6月底前",
                    "不少于2次",
                    "减化",
                    "学史增信",
                    "国之大者",
                    "2024年3月",
                    "东库",
                    "x",
                    "\uD840\uDC00",
                    "带头守护馆藏",
                    "的",
                    "对",
                    "某");

    private final Checker checker = ExamplePack.checker();

    @RepeatedTest(60)
    void remarksStayInsideAnyText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder();
        for (int i = random.nextInt(200); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }

        check(text.toString());
    }

    @RepeatedTest(60)
    void remarksStayInsideAnyMutation(RepetitionInfo repetition) {
        Random random = new Random(1000L + repetition.getCurrentRepetition());
        List<Card> cards = List.copyOf(RuleBook.cards().values());
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            Card card = cards.get(random.nextInt(cards.size()));
            text.append(card.bad().get(random.nextInt(card.bad().size())).text()).append('\n');
        }
        for (int i = random.nextInt(30); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }

        check(text.toString());
    }

    private void check(String words) {
        CheckReport report = checker.check(SourceText.ofPlain("any", words), Expectations.none());

        for (Remark remark : report.remarks()) {
            assertThat(remark.span().end()).isLessThanOrEqualTo(report.source().text().length());
            Card card = checker.cards().get(remark.rule());
            assertThat(card.message(remark, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            assertThat(card.message(remark, Locale.ENGLISH)).isNotBlank();
        }
        assertThat(checker.check(report.source(), Expectations.none()).remarks())
                .isEqualTo(report.remarks());
    }
}
