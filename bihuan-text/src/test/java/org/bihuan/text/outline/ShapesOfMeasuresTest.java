package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Last parts of statements, and texts that lost their shape, retold with invented people. */
class ShapesOfMeasuresTest {

    @Test
    void theLastChapterOfPracticesOrAdviceHoldsTheMeasures() {
        String findings = "水管所自查报告\n一、存在的问题\n1.管网老化。漏损率高。\n2.抢修不及时。超时七次。\n";
        String entries = "1.九月底前更换管网三公里。\n2.增设夜间抢修班，由张远山负责。\n";

        for (String heading : List.of("几点做法", "意见建议", "下步工作安排", "有关要求")) {
            int measures = heading.startsWith("有关") ? 0 : 2;
            assertThat(parse(findings + "二、" + heading + "\n" + entries).measures())
                    .as(heading)
                    .hasSize(measures);
        }
        assertThat(parse(findings + "二、几点做法\n" + entries + "三、整改措施\n1.每月巡线。\n").measures())
                .extracting(Item::title)
                .containsExactly("每月巡线");
    }

    @Test
    void topicsBelowASentenceThatAnnouncesProblemsHoldFindings() {
        Outline outline =
                parse(
                        """
                        柳湾小学安全自查报告
                        9月2日对全校作了排查，发现存在以下问题。
                        一、食堂及留样
                        有的窗口记录不规范，留样箱两天没有清洗。
                        二、门卫
                        有器械，但午间无人值守。
                        三、楼内
                        楼梯缺少警示语。
                        具体要求：
                        总务处九月底前逐项整改，书面报校长。
                        """);

        assertThat(outline.sections())
                .extracting(Section::role)
                .containsExactly(Role.DIMENSION, Role.DIMENSION, Role.DIMENSION);
        assertThat(outline.findings()).hasSize(3);
        assertThat(outline.measures()).extracting(Item::title).containsExactly("总务处九月底前逐项整改，书面报校长");
    }

    @Test
    @DisplayName("全文连成一段")
    void aTextThatLostEveryLineBreakIsCutBeforeItsMarks() {
        String glued =
                "区督查组：根据通知要求，现将自查情况报告如下：一、档案借阅方面存在的问题及整改措施（一）存在的问题"
                        + "1、业务学习不够，流程不熟。全年只学了两次。2、值守不严，午间无人。两次抽查无人。"
                        + "（二）整改措施1、每月学习一次，由办公室负责。2、推行午间轮岗，六月底前实行。";
        Outline outline = parse(glued);

        assertThat(outline.sections()).extracting(Section::level).containsExactly(1, 2, 3, 3, 2);
        assertThat(findings(outline)).containsExactly("业务学习不够，流程不熟", "值守不严，午间无人");
        assertThat(outline.measures())
                .extracting(Item::title)
                .containsExactly("每月学习一次，由办公室负责", "推行午间轮岗，六月底前实行");
        assertThat(parse(glued.replace('（', '(').replace('）', ')')).sections()).hasSize(5);
    }

    @Test
    void problemsInQuotesAreHeadingsHoweverLongTheyAre() {
        Outline outline =
                parse(
                        """
                        青石局关于巡察整改情况的通报
                        （一）在“服务群众不到位”方面
                        1.关于“窗口午间无人值守、预约电话多次无人接听、群众来信超过三十日没有答复，首问负责制停留在纸面上”问题的整改
                        """);

        assertThat(outline.sections()).extracting(Section::level).containsExactly(1, 2);
    }

    @Test
    void whatAnOrderIssuesStandsBesideTheOrder() {
        Outline outline =
                parse(
                        """
                        青石县人民政府令
                        第七号
                        《水库巡查办法》已经县政府第三次常务会议通过，现予公布，自公布之日起施行。
                        县长　　张远山
                        2025年3月6日
                        水库巡查办法
                        第一章　总则
                        第一条　为了管好水库，制定本办法。
                        第二章　巡查
                        第二条　水库管理员每周巡查一次。
                        """);

        assertThat(outline.sections())
                .filteredOn(s -> s.level() == 1)
                .extracting(Section::heading)
                .containsExactly("总则", "巡查");
        assertThat(outline.front())
                .extracting(FrontLine::kind)
                .contains(FrontLine.Kind.AUTHOR, FrontLine.Kind.DATE);
    }

    @Test
    void aSentenceForEachAreaIsAnItem() {
        Outline outline =
                parse(
                        """
                        个人对照检查材料
                        一、存在的不足
                        学习上，读书少，一年两本。在作风方面，下村少。有时只看台账。生活上，办过一次超标接待。
                        二、今后打算
                        学习上，每月读书一本。作风上，每月下村两次。总体上，按月自查一次。
                        """);

        assertThat(findings(outline)).containsExactly("学习上，读书少，一年两本", "在作风方面，下村少", "生活上，办过一次超标接待");
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    void measuresBehindAColonLateInAListAreFound() {
        Outline outline =
                parse(
                        """
                        情况介绍
                        会上通报了两项内容。
                        一是会前准备情况。作了准备：1.制定方案；2.抓好学习。
                        二是整改的方向。班子分别提出了整改措施：1.每月集中学习一次。2.每季度走访一次。
                        """);

        assertThat(outline.measures())
                .extracting(Item::title)
                .containsExactly("每月集中学习一次", "每季度走访一次");
        assertThat(outline.findings()).isEmpty();
    }

    @Test
    void aParagraphOfResolutionsBelowTheLastFindingHoldsSeveralMeasures() {
        String findings = "个人对照检查\n一、存在的问题\n1.学习不够。一年读两本书。\n2.下村少。一年五次。\n";

        assertThat(parse(findings + "\u3000\u3000下一步，我将每天学习一小时；每月下村四次，当场记录；每周值班一次。\n").measures())
                .hasSize(3);
        Outline outline = parse(findings + "针对上述问题，今后我要做到以下几点：\n一是坚持学习，每月读一本书。\n二是转变作风，每月下村两次。\n");
        assertThat(findings(outline)).containsExactly("学习不够", "下村少");
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    void aTableOfContentsInOtherBracketsIsStillOne() {
        Outline outline =
                parse(
                        """
                        防汛应急预案
                        目　录
                        1　总则
                        2　国家级(Ⅰ级)响应
                        3　省级(Ⅱ级)响应
                        1　总则
                        为了做好防汛，制定本预案。
                        2　国家级（Ⅰ级）响应
                        由国家防总启动。
                        3　省级（Ⅱ级）响应
                        由省防指启动。
                        """);

        assertThat(outline.sections())
                .extracting(Section::heading)
                .containsExactly("总则", "国家级（Ⅰ级）响应", "省级（Ⅱ级）响应");
    }

    private static List<String> findings(Outline outline) {
        return outline.findings().stream().map(Finding::title).toList();
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
