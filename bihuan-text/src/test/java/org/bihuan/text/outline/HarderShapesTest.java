package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shapes met in the wild and retold with invented people and units. */
class HarderShapesTest {

    @Test
    @DisplayName("1、之后写成（2）")
    void aBracketedNumberThatTheListLacksGoesOnWithIt() {
        Outline outline =
                parse(
                        """
                        一、存在的问题
                        （一）学习方面
                        1、读书少。全年只读一本。
                        （2）笔记乱。只有六页。
                        3、交流少。发言一次。
                        """);

        assertThat(findings(outline)).containsExactly("读书少", "笔记乱", "交流少");
    }

    @Test
    @DisplayName("全文在序号处中断")
    void aTextMayBreakOffRightBehindAMark() {
        Outline outline = parse("一、存在的问题\n（一）学习不够。读书少。\n二、");

        assertThat(findings(outline)).containsExactly("学习不够");
    }

    @Test
    @DisplayName("换行丢失，只剩空格")
    void headingsThatLostTheirLineBreaksAreFound() {
        Outline outline =
                parse(
                        "检查材料 一、存在的问题 （一）学习不够深入。 读书少。 （二）作风不够扎实。 下村少。 "
                                + "二、原因分析 思想上有所松懈。 三、整改措施 （一）加强学习。 每周一次。 （二）改进作风。 每月两次。");

        assertThat(outline.sections())
                .filteredOn(s -> s.level() == 1)
                .extracting(Section::heading)
                .containsExactly("存在的问题", "原因分析", "整改措施");
        assertThat(findings(outline)).containsExactly("学习不够深入", "作风不够扎实");
        assertThat(outline.causes()).hasSize(1);
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    @DisplayName("一方面…另一方面")
    void twoSidesAreTwoCausesUnlessTheySpellOutOne() {
        Outline outline =
                parse(
                        """
                        一、存在的问题
                        一是学习少。一方面，时间抓得不紧，另一方面，方法不对路。
                        二、原因分析
                        一方面，思想上放松了要求。另一方面，作风上有所松懈。
                        三、原因
                        学习抓得不紧是根子。一方面，怕苦怕累。另一方面，怕得罪人。
                        """);

        assertThat(outline.findings()).hasSize(1);
        assertThat(outline.causes())
                .extracting(Cause::title)
                .containsExactly("思想上放松了要求", "作风上有所松懈", "学习抓得不紧是根子");
    }

    @Test
    void twoStatementsInOneFileStandSideBySide() {
        String one = "一、存在的问题\n（一）学习不够。读书少。\n二、整改措施\n（一）每周读书。由本人负责。\n";
        Outline outline = parse("甲科对照检查材料\n" + one + "乙科对照检查材料\n云岭县文化馆 林某某\n" + one);

        assertThat(outline.front())
                .extracting(FrontLine::kind)
                .containsExactly(FrontLine.Kind.TITLE, FrontLine.Kind.TITLE, FrontLine.Kind.AUTHOR);
        assertThat(outline.sections())
                .filteredOn(s -> s.level() == 1)
                .extracting(Section::role)
                .containsExactly(Role.FINDINGS, Role.MEASURES, Role.FINDINGS, Role.MEASURES);
        assertThat(outline.measures().getFirst().span().end())
                .isLessThan(outline.front().get(1).span().start());
    }

    @Test
    void anAttachmentBeginsAnew() {
        String text = "关于自查情况的报告\n一、存在的问题\n（一）台账不清。缺三个月。\n附件：问题清单\n一、台账类\n1.台账不清\n";
        Outline outline = parse(text);

        assertThat(outline.sections())
                .extracting(Section::heading)
                .containsExactly("存在的问题", "台账不清", "台账类");
        assertThat(outline.findings().getFirst().span().in(text)).doesNotContain("附件");
    }

    @Test
    @DisplayName("存在问题：…原因分析：…整改措施：…")
    void labelsAreNoPartOfWhatTheyLabel() {
        Outline outline =
                parse(
                        "（一）学习方面：存在问题：读书不系统，只有八页笔记。原因分析：时间抓得不紧。整改措施：每天学习半小时。\n（二）作风方面：存在问题：有两次迟到。整改措施：提前一刻钟到岗。");

        assertThat(findings(outline)).containsExactly("读书不系统，只有八页笔记", "有两次迟到");
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    @DisplayName("一、问题一：……（一）具体表现（二）原因（三）措施")
    void aChapterForOneProblemIsOneFinding() {
        Outline outline =
                parse(
                        """
                        个人整改方案
                        一、问题一：文稿质量不高
                        （一）具体表现
                        全年退稿五次。
                        （二）原因分析
                        范文读得太少。
                        （三）整改措施
                        每周精读一篇范文。
                        """);

        assertThat(findings(outline)).containsExactly("问题一：文稿质量不高");
        assertThat(outline.causes()).hasSize(1);
        assertThat(outline.measures()).hasSize(1);
    }

    @Test
    @DisplayName("没有标题也没有序号，转折处见分晓")
    void proseIsReadByItsTurnsAndTheDoubtIsTold() {
        Outline outline =
                parse(
                        """
                        同志们：
                        现在我作对照检查。工作中也存在不少问题。
                        理论学习上浅尝辄止，全年笔记不足万字。
                        联系群众上走马观花，到村只有六次。
                        产生这些问题的原因，主要是学习抓得不紧，要求有所降低。
                        下一步，我将做好以下几点：一是每天学习一小时，二是每月驻村三天。
                        """);

        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.causes()).hasSize(1);
        assertThat(outline.measures()).hasSize(2);
        assertThat(outline.torn()).hasSize(1);
    }

    @Test
    void bulletsAreEntriesOfTheirOwn() {
        Outline outline = parse("自查报告\n一、存在问题\n- 台账登记不及时\n- 钥匙管理混乱\n二、整改措施\n● 每日登记台账\n● 钥匙统一编号\n");

        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    void lettersStandBelowTheirChaptersThroughout() {
        Outline outline =
                parse(
                        "质量自评\n一、不符合项\nA.记录缺失。抽查缺两份。\nB.量具超期。一把。\n二、原因\nA.未交接。离岗。\nB.未更新。台账。\n三、纠正措施\nA.补齐记录。三月底前。\nB.送检量具。四月前。\n");

        assertThat(outline.sections())
                .extracting(Section::level)
                .containsExactly(1, 2, 2, 1, 2, 2, 1, 2, 2);
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    void aSentenceThatEndsInAColonIsNoHeading() {
        Outline outline =
                parse("对照检查\n一是学习少。读书三本。\n二是下村少。去过两次。\n今后，我将从以下几个方面改进：\n第一，每周学习。\n第二，每月下村。\n");

        assertThat(outline.sections()).isEmpty();
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    void aTableOfContentsWithPagesIsSetApart() {
        Outline outline =
                parse(
                        "检查材料\n目　录\n一、存在的问题……1\n二、原因分析……2\n三、整改措施……3\n一、存在的问题\n一是学习少。\n二、原因分析\n思想松懈，要求不高。\n三、整改措施\n每周学习一次。\n");

        assertThat(outline.sections()).hasSize(3);
        assertThat(outline.front()).filteredOn(l -> l.kind() == FrontLine.Kind.CONTENTS).hasSize(4);
    }

    @Test
    @DisplayName("1.存在问题：2.原因分析：3.整改措施：")
    void numberedLabelsAreNoItems() {
        Outline outline =
                parse(
                        "个人党性分析\n一、学习方面\n1.存在问题：读书不系统，笔记断续。\n2.原因分析：放松了自学要求。\n3.整改措施：每天学习一小时。\n"
                                + "二、作风方面\n1.存在问题：全年下村只有四次。\n2.原因分析：习惯于听汇报。\n3.整改措施：每月下村一次。\n");

        assertThat(findings(outline)).containsExactly("读书不系统，笔记断续", "全年下村只有四次");
        assertThat(outline.causes()).hasSize(2);
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    void textBelowTheLastEntryMakesItNoHeading() {
        Outline outline =
                parse(
                        "个人对照检查材料\n对照查找问题如下：\n1.学习方面，读得不深。\n2.作风方面，下村太少。\n3.服务方面，回访不勤。\n"
                                + "原因：一是学习不主动，二是要求有放松。\n改进：一是每天学习，二是每月下村。\n");

        assertThat(outline.sections()).isEmpty();
        assertThat(outline.findings()).hasSize(3);
        assertThat(outline.causes()).hasSize(2);
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    @DisplayName("1.3笔接待费 是第1条，1.1项目概况 是标题")
    void aCountBehindANumberIsNoDecimal() {
        Outline outline = parse("自查报告\n一、存在的问题\n1.3笔接待费没有公函。\n2.固定资产没有盘点。\n");

        assertThat(findings(outline)).containsExactly("3笔接待费没有公函", "固定资产没有盘点");
        assertThat(parse("报告\n1.1项目概况\n共三处。\n1.2人员情况\n共五人。\n").sections())
                .extracting(Section::heading)
                .containsExactly("项目概况", "人员情况");
    }

    @Test
    void aListWithoutHeadingInAStatementHoldsFindingsAndTheDoubtIsTold() {
        Outline outline = parse("班子成员发言\n一是在学习方面。缺课三次。\n二是在担当方面。搁置两项。\n原因主要有：一是认识不足；二是责任心不强。\n");

        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.causes()).hasSize(2);
        assertThat(outline.torn()).hasSize(1);
    }

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
                "区督查组：根据通知要求，现将自查情况报告如下：一、办事效率方面存在的问题及整改措施（一）存在的问题"
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

    private static List<String> findings(Outline outline) {
        return outline.findings().stream().map(Finding::title).toList();
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
