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

    private static List<String> findings(Outline outline) {
        return outline.findings().stream().map(Finding::title).toList();
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
