package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Mark;
import org.junit.jupiter.api.Test;

/**
 * Documents that are no statements: regulations, letters with plans, notices, cases. All made up.
 */
class NumberedDocumentsTest {
    @Test
    void divisionsOfARegulationAreLevelsAndArticlesStandBelowThem() {
        Outline outline =
                parse(
                        """
                        白杨河灌区水费收缴办法
                        第一编　总则
                        第一章　一般规定
                        第一条　为规范水费收缴，制定本办法。
                        第二章　收费
                        第一节　计量
                        第二条　用水户应当安装计量设施：
                        （一）支渠口安装水位计；
                        （二）斗渠口安装流量计。
                        第一百零五条　本办法自公布之日起施行。
                        """);

        assertThat(tree(outline))
                .containsExactly(
                        "1 第一编 总则",
                        "2 第一章 一般规定",
                        "3 第一条 为规范水费收缴，制定本办法",
                        "2 第二章 收费",
                        "3 第一节 计量",
                        "4 第二条 用水户应当安装计量设施",
                        "4 第一百零五条 本办法自公布之日起施行");
        assertThat(outline.sections().getLast().mark().map(Mark::number)).hasValue(105);
        assertThat(outline.items()).isEmpty();
    }

    @Test
    void anArticleNamedInTheTextIsNone() {
        Outline outline = parse("办法\n第一条　有下列情形的，依照\n第三条规定的程序办理。\n第二条　略。\n");

        assertThat(tree(outline)).hasSize(2);
    }

    @Test
    void aTitleOverSeveralLinesAndTheContentsOfThePlanBehindIt() {
        Outline outline =
                parse(
                        """
                        云峰区人民政府办公室
                        关于印发云峰区供水突发事件
                        应 急 预 案 的 通 知
                        各单位：
                        现将预案印发给你们，请遵照执行。
                        目　录
                        1　总则
                        1.1　目的
                        2　附则
                        1　总则
                        1.1　目的
                        为了减少损失，制定本预案。
                        2　附则
                        自印发之日起施行。
                        """);

        assertThat(outline.front()).filteredOn(l -> l.kind() == FrontLine.Kind.TITLE).hasSize(3);
        assertThat(tree(outline)).containsExactly("1 1 总则", "2 1.1 目的", "1 2 附则");
    }

    @Test
    void namesOfAttachmentsAreNoHeadings() {
        Outline outline = parse("关于冬季供暖的通知\n各单位：\n一、检修\n10月底前完成。\n附件：1.任务分解表\n2.抢修队伍名单\n");

        assertThat(tree(outline)).containsExactly("1 一、 检修");
    }

    @Test
    void casesHaveHeadingsWithoutNumbers() {
        Outline outline =
                parse(
                        """
                        骆某诉清溪县征收办公室不履行协议案
                        裁判要点
                        行政机关签订协议后拒不履行的，相对人可以请求判令其继续履行。
                        基本案情
                        2015年3月，骆某与征收办签订协议，此后征收办一直没有履行。
                        裁判结果
                        清溪县法院于2016年作出判决：征收办于六十日内履行协议。
                        裁判理由
                        协议是双方真实意思表示，内容不违反法律，双方应当依约履行。
                        """);

        assertThat(tree(outline)).containsExactly("1  裁判要点", "1  基本案情", "1  裁判结果", "1  裁判理由");
    }

    @Test
    void aReportOnAnInspectionNamesEachProblemWithItsMeasures() {
        Outline outline =
                parse(
                        """
                        云峰区水务局党组关于巡察整改情况的报告
                        一、总体情况
                        召开会议6次。
                        二、具体问题整改情况
                        （一）关于“学习不扎实”的问题
                        整改措施：一是制定计划；二是轮流领学。
                        整改情况：已开展11次。
                        （二）关于“换届不及时”的问题
                        整改情况：3个支部已于9月换届。
                        """);

        assertThat(outline.findings())
                .extracting(Item::title)
                .containsExactly("关于“学习不扎实”的问题", "关于“换届不及时”的问题");
        assertThat(outline.measures())
                .extracting(Item::title)
                .containsExactly("制定计划", "轮流领学", "3个支部已于9月换届");
    }

    @Test
    void signsOfAMarkUpThatWereCopiedAlongDoNotMatter() {
        Outline outline =
                parse("# 检视材料\n\n## 一、存在问题\n\n**（一）学习方面**\n\n- 学习不系统，只读了2本书。\n- 笔记不足。全年3000字。\n");

        assertThat(tree(outline)).containsExactly("1 一、 存在问题", "2 （一） 学习方面");
        assertThat(outline.findings())
                .extracting(Item::title)
                .containsExactly("学习不系统，只读了2本书", "笔记不足");
    }

    private static List<String> tree(Outline outline) {
        return outline.sections().stream()
                .map(s ->
                        s.level()
                                + " "
                                + s.mark().map(m -> m.label().strip()).orElse("")
                                + " "
                                + s.heading())
                .collect(Collectors.toList());
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
