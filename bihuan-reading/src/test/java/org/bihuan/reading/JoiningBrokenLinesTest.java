package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.testkit.Rewriting;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.junit.jupiter.api.Test;

class JoiningBrokenLinesTest {
    private static final String STATEMENT =
            """
            个人对照检查材料
            按照通知要求，本人认真学习有关文件，广泛听取各方面意见，深入开展谈心谈话，现将对照检查情况报告如下，不妥之处请同志们批评指正。
            一、存在的主要问题
            （一）理论学习方面
            一是学习不够系统，满足于会上学、集中学，平时自学时间没有保证，对一些重要论述只是泛泛了解，没有做到学深学透、融会贯通。
            二是联系实际不够紧密，对照本职工作思考不多，用新的理念解决老问题的办法不多，学习和工作存在“两张皮”现象。
            （二）担当作为方面
            一是攻坚克难的劲头不足，遇到涉及多个科室的事项，习惯于等一等、看一看，全年有三项重点工作没有按期完成。
            二是服务基层不够主动，2021年到乡镇调研只有四次，比计划少两次，解决具体困难的实招不多。
            二、今后努力方向和整改措施
            一是坚持每周至少安排半天自学，由办公室每季度检查一次学习笔记，年底前完成两篇调研报告并在班子会上交流。
            二是对未完成的三项工作逐项明确责任科室和完成时限，二〇二二年六月底前全部办结，结果在单位内公开。
            """
                    .strip();

    @Test
    void aWrappedStatementIsJoinedBackAtEveryUsualWidth() {
        for (int width = 22; width <= 46; width++) {
            SourceText mended = mended(Rewriting.hardWrapped(STATEMENT, width));

            assertThat(mended.text()).as("width %d", width).isEqualTo(STATEMENT);
            assertThat(mended.origin().doubts()).containsExactly("reading.doubt.joined-lines");
        }
    }

    @Test
    void whatWasNotBrokenStaysAsItIs() {
        SourceText plain = SourceText.ofPlain("a.txt", STATEMENT);

        assertThat(LineJoiner.joined(plain)).isSameAs(plain);
    }

    @Test
    void paragraphsKeepTheNumberOfTheirFirstLine() {
        String wrapped = Rewriting.hardWrapped(STATEMENT, 30);
        List<String> lines = wrapped.lines().toList();

        SourceText mended = mended(wrapped);

        assertThat(mended.paragraphs()).hasSameSizeAs(STATEMENT.lines().toList());
        assertThat(mended.paragraphs())
                .allSatisfy(p ->
                        assertThat(mended.slice(p.span())).startsWith(lines.get(p.number() - 1)));
    }

    @Test
    void pageNumbersAreSetApartAndTheSentenceRunsOnAcrossThePage() {
        List<String> lines = new ArrayList<>(Rewriting.hardWrapped(STATEMENT, 30).lines().toList());
        int middle = 2;
        lines.add(middle, "— 1 —");
        lines.add(middle, "");
        lines.add(middle + 2, "");
        lines.add(lines.size() - 1, "2");

        SourceText mended = mended(String.join("\n", lines));

        assertThat(mended.text()).isEqualTo(STATEMENT);
        assertThat(mended.asides()).extracting(Aside::kind).containsOnly(Aside.Kind.FOOTER);
        assertThat(mended.asides()).extracting(Aside::text).containsExactly("— 1 —", "2");
    }

    @Test
    void adornedPageNumbersAreSetApartInAnyText() {
        for (String number : List.of("— 3 —", "-3-", "－ 3 －", "第3页", "第 3 页 共 12 页", "–３–")) {
            SourceText text = mended("甲方面的问题。\n" + number + "\n乙方面的问题。");

            assertThat(text.text()).isEqualTo("甲方面的问题。\n乙方面的问题。");
            assertThat(text.asides()).containsExactly(new Aside(Aside.Kind.FOOTER, 1, number));
            assertThat(text.origin().doubts()).isEmpty();
        }
    }

    @Test
    void bareNumbersInOrdinaryTextAreLeftAlone() {
        String table = "序号\n问题\n1\n学习不深\n2\n作风不实\n3\n纪律不严";

        assertThat(mended(table).text()).isEqualTo(table);
    }

    @Test
    void aListOfEvenlyLongItemsIsNotJoined() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i < 10; i++) {
            list.append(i).append("．关于进一步加强和改进机关作风建设若干问题的意见和办法\n");
        }

        assertThat(mended(list.toString()).text()).isEqualTo(list.toString());
    }

    @Test
    void evenlyLongSentencesAreNotJoined() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            list.append("要把学习同实际工作结合起来，不断提高解决具体问题的能力。\n");
        }

        assertThat(mended(list.toString()).text()).isEqualTo(list.toString());
    }

    @Test
    void aSingleLongParagraphIsNotEvidence() {
        String text = "标题\n" + "很长的一段话，".repeat(40) + "。\n短的一段。\n又一段。";

        assertThat(mended(text).text()).isEqualTo(text);
    }

    @Test
    void anIndentedLineBeginsAParagraph() {
        // The first paragraph ends exactly at the edge and without a full stop.
        String text =
                """
                　　按照通知要求本人认真学习有关文件广泛听取各方
                面的意见深入开展谈心谈话并且认真撰写了发言提纲并
                修改多次现将对照检查的有关情况向同志们作如下报告
                　　上一次会议提出的整改事项共有九项已经完成了八
                项还有一项正在推进之中预计今年六月底以前能够全部
                完成届时再向会议专门报告。\
                """;

        assertThat(mended(text).text().lines().count()).isEqualTo(2);
        assertThat(mended(text).text()).contains("作如下报告\n　　上一次会议");
    }

    @Test
    void wordsInLatinLettersKeepTheirGap() {
        List<String> lines =
                List.of(
                        "the committee has looked into all of the findings of the audit of last",
                        "year and has asked each department to name an owner and a date for any",
                        "measure that was promised and to report on every one of them in writing",
                        "before the end of June so that the remaining questions can be answered",
                        "at the next meeting of the board in the summer.");

        assertThat(mended(String.join("\n", lines)).text()).isEqualTo(String.join(" ", lines));
    }

    @Test
    void spansSliceBackWhateverTheText() {
        Seeds.forEach(
                31,
                200,
                seeds -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = seeds.number(3, 9); i > 0; i--) {
                        text.append(seeds.oneIn(4) ? "（一）" + seeds.chinese(6) + "\n" : "");
                        for (int j = seeds.number(1, 5); j > 0; j--) {
                            text.append(seeds.sentence());
                        }
                        text.append('\n');
                    }
                    String original = text.toString().strip();
                    String wrapped = Rewriting.hardWrapped(original, seeds.number(25, 45));

                    SourceText mended = mended(wrapped);

                    assertThat(mended.text().replace("\n", ""))
                            .isEqualTo(original.replace("\n", ""));
                    assertThat(mended.paragraphs())
                            .allSatisfy(p ->
                                    assertThat(mended.text().lines().toList())
                                            .contains(mended.slice(p.span())));
                });
    }

    private static SourceText mended(String text) {
        return LineJoiner.joined(SourceText.ofPlain("a.txt", text));
    }
}
