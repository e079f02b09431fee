package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlineShapesTest {

    @Test
    @DisplayName("维度下第一条没有“一是”")
    void aFindingBeforeTwoIsTheFirstOneWithoutItsOrdinal() {
        Outline outline =
                parse(
                        """
                        一、存在的主要问题
                        （一）服务群众方面。窗口排队时间长，三月有两天超过一小时；二是回访不够。上半年只回访了四户；三是首问负责没有落实。
                        二、原因分析
                        作风不实。
                        """);

        assertThat(outline.findings())
                .extracting(f -> f.ordinal().map(Mark::label).orElse("-"))
                .containsExactly("-", "二是", "三是");
        assertThat(outline.findings().getFirst().title()).startsWith("窗口排队");
        assertThat(outline.dimensions()).extracting(Section::heading).containsExactly("服务群众方面");
    }

    @Test
    @DisplayName("“统一是”“同一是”不是序号")
    void wordsThatEndInIsAreNoOrdinals() {
        Outline outline =
                parse(
                        """
                        一、存在的问题
                        标准不统一是前提没有讲清，口径同一是非就容易混。一是记账不及时。二是复核走过场。
                        """);

        assertThat(outline.findings()).extracting(Finding::title).containsExactly("记账不及时", "复核走过场");
    }

    @Test
    void headingsThatShareTheirParagraphEndAtTheFirstStop() {
        Outline outline = parse("一、存在的问题。学习方面：一是笔记少。二是缺勤多。二、原因");

        assertThat(outline.sections().getFirst().heading()).isEqualTo("存在的问题");
        assertThat(outline.findings()).hasSize(2);
    }

    @Test
    @DisplayName("同一段先问题后措施，一是重新开始")
    void aListThatStartsOverAfterATurnHoldsMeasures() {
        Outline outline =
                parse(
                        """
                        一、查摆的问题
                        （一）学习方面。一是笔记少。二是缺勤多。下一步：一是每周补记一次。二是请假须经支部书记同意。
                        （二）作风方面。一是下村少。二是答复慢。
                        """);

        assertThat(outline.findings())
                .extracting(Finding::title)
                .containsExactly("笔记少", "缺勤多", "下村少", "答复慢");
        assertThat(outline.measures())
                .extracting(Measure::title)
                .containsExactly("每周补记一次", "请假须经支部书记同意");
    }

    @Test
    void clausesDividedBySemicolonsAreFindingsOfTheirOwn() {
        Outline outline =
                parse(
                        """
                        一、存在的问题
                        （一）作风方面。到村里只看台账，不进农户；答应的事情拖着不办；开会讲得多，会后督促少。
                        """);

        assertThat(outline.findings())
                .hasSize(3)
                .allSatisfy(f -> assertThat(f.ordinal()).isEmpty());
    }

    @Test
    @DisplayName("（一）…（四）跨章连续编号")
    void numbersThatRunOnAcrossChaptersStayOneLevel() {
        Outline outline =
                parse(
                        """
                        一、存在的问题
                        （一）学习不深入。只读标题。
                        （二）作风不扎实。很少下村。
                        二、整改措施
                        （三）每周学习一次。由办公室负责。
                        （四）每月下村两次。由本人负责。
                        """);

        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.measures())
                .extracting(m -> m.ordinal().orElseThrow().number())
                .containsExactly(3, 4);
        assertThat(outline.sections()).extracting(Section::level).containsExactly(1, 2, 2, 1, 2, 2);
    }

    @Test
    @DisplayName("二、之后写成三.")
    void aDotInsteadOfACommaStaysInTheList() {
        Outline outline = parse("一、存在的问题\n1.学习不够。\n二、原因分析\n1.思想松懈。\n三.整改措施\n1.每周学习。");

        assertThat(outline.sections())
                .filteredOn(s -> s.level() == 1)
                .extracting(Section::role)
                .containsExactly(Role.FINDINGS, Role.CAUSES, Role.MEASURES);
    }

    @Test
    void titleNamePostAndDateStandApart() {
        Outline outline =
                parse(
                        """
                        2025年度民主生活会个人对照检查材料
                        云岭县文化馆副馆长 林某某
                        （2025年1月8日）
                        会前我认真学习，谈心谈话六次。
                        一、存在的问题
                        一是学习不够。
                        以上是我的对照检查，请同志们批评指正。
                        """);

        assertThat(outline.front())
                .extracting(Outline.FrontLine::kind)
                .containsExactly(
                        Outline.FrontLine.Kind.TITLE,
                        Outline.FrontLine.Kind.AUTHOR,
                        Outline.FrontLine.Kind.DATE,
                        Outline.FrontLine.Kind.CLOSING);
        assertThat(outline.opening()).isPresent();
        assertThat(outline.findings().getFirst().span().end())
                .isLessThan(outline.front().getLast().span().start());
    }

    @Test
    void aTableOfContentsIsNotTakenForTheStatement() {
        String chapters = "一、存在的问题\n二、原因分析\n三、整改措施\n";
        Outline outline =
                parse(
                        chapters
                                + "云岭县文化馆对照检查材料\n一、存在的问题\n一是学习不够。\n二、原因分析\n思想松懈。\n三、整改措施\n每周学习一次。\n");

        assertThat(outline.sections()).hasSize(3);
        assertThat(outline.findings()).hasSize(1);
    }

    @Test
    void whatCannotBePlacedIsShown() {
        String text = "今天天气很好。\n\n这里是一段与问题无关的文字，没有标题，也没有序号。";
        Outline outline = parse(text);

        assertThat(outline.sections()).isEmpty();
        assertThat(outline.unplaced()).isNotEmpty();
    }

    @Test
    void placeholdersAndHalfWidthMarksDoNotDisturb() {
        Outline outline =
                parse(
                        """
                        一、存在的问题
                        (一)学习方面.一是对xxx文件学得不深;二是**会议精神没有传达.
                        (二)工作方面.一是台账不全;二是回访不够.
                        """);

        assertThat(outline.dimensions()).hasSize(2);
        assertThat(outline.findings()).hasSize(4);
    }

    @Test
    void emptyAndBlankTextsGiveEmptyOutlines() {
        for (String text : List.of("", " ", "\n\n", "\u3000")) {
            assertThat(parse(text).sections()).isEmpty();
        }
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
