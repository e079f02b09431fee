package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline.FrontLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a line says of itself in front of a colon or in brackets, and areas that come again and
 * again.
 */
class LabelsAndAreasTest {

    @Test
    @DisplayName("【具体表现】【原因分析】【整改措施】")
    void bracketsAtTheHeadOfALineAreLabels() {
        Outline outline =
                parse(
                        """
                        检视问题清单
                        一、学习不深不透
                        【具体表现】全年集中学习9次，有3次请假。
                        【原因分析】思想上没有真正重视。
                        【整改措施】请假后一周内补学，支委检查笔记。
                        二、联系群众不够紧密
                        【具体表现】全年走访居民21户，不到任务数的一半。
                        【原因分析】忙于事务，主动性不强。
                        【整改措施】每周走访2户，6月底前补齐欠账。
                        """);

        assertThat(titles(outline.findings())).containsExactly("学习不深不透", "联系群众不够紧密");
        assertThat(titles(outline.causes())).containsExactly("思想上没有真正重视", "忙于事务，主动性不强");
        assertThat(titles(outline.measures()))
                .containsExactly("请假后一周内补学，支委检查笔记", "每周走访2户，6月底前补齐欠账");
    }

    @Test
    @DisplayName("主观原因：一是…二是…另起一行客观原因：…")
    void aCauseWithALabelOfItsOwnIsNoPartOfTheEntryBeforeIt() {
        Outline outline =
                parse(
                        """
                        三、存在问题的原因
                        主观原因：一是对学习重视不够，认为业务过硬就行；二是怕担责，遇到疑难件能推就推。
                        客观原因：窗口人员少、事项多，但这不能成为服务质量下降的理由。
                        四、整改措施
                        1.每周二晚集中学习一小时，由支部书记点名。
                        """);

        assertThat(titles(outline.causes()))
                .containsExactly(
                        "对学习重视不够，认为业务过硬就行", "怕担责，遇到疑难件能推就推", "客观原因：窗口人员少、事项多，但这不能成为服务质量下降的理由");
        assertThat(outline.measures()).hasSize(1);
    }

    @Test
    @DisplayName("在…方面：问题。原因是…。下步要…。逐段重复")
    void everyAreaBeginsWithWhatIsWrongAgain() {
        Outline outline =
                parse(
                        """
                        对照党章党规，检视出以下问题：
                        在理想信念方面：学习原著少，没有做到全面系统。原因是把学习当软指标。下步要每天读书30分钟。
                        在联系群众方面：包联的8户家庭，有3户半年没有上门。原因是工作作风漂浮。下步要每月逐户走访一次。
                        在遵规守纪方面：两次会议迟到。原因是时间观念不强。下步要提前十分钟到会。
                        """);

        assertThat(titles(outline.findings()))
                .hasSize(3)
                .allMatch(t -> t.startsWith("在") && t.contains("方面："));
        assertThat(titles(outline.causes()))
                .containsExactly("原因是把学习当软指标", "原因是工作作风漂浮", "原因是时间观念不强");
        assertThat(titles(outline.measures())).hasSize(3).allMatch(t -> t.startsWith("下步要"));
    }

    @Test
    @DisplayName("整改措施里的“问题1：”说的是措施")
    void aNumberOfAProblemAmongMeasuresIsItsMeasure() {
        Outline outline =
                parse(
                        """
                        一、检视存在的问题
                        问题1：第一议题制度落实不到位，有2次会议没有安排学习内容。
                        问题2：意识形态分析研判不及时，三季度漏开一次。
                        二、整改措施
                        问题1：2月起每次会前由办公室列出学习清单，会议记录单列一页。
                        问题2：每季度最后一周召开研判会，由宣传委员负责。
                        """);

        assertThat(outline.findings()).hasSize(2);
        assertThat(titles(outline.measures()))
                .containsExactly("2月起每次会前由办公室列出学习清单，会议记录单列一页", "每季度最后一周召开研判会，由宣传委员负责");
    }

    @Test
    @DisplayName("存在问题：…另起一行具体表现：…是同一个问题")
    void whatSpellsAFindingOutBelongsToIt() {
        Outline outline =
                parse(
                        """
                        一、带头强化政治忠诚方面
                        存在问题：理论武装抓得不深。集中学习12次，研讨只有3次。
                        具体表现：讨论示范区项目时，有的成员发言停留在争资金、赶进度上。
                        问题根源：把学习当成任务，没有当成责任。
                        改进措施：每月安排一次专题研讨，由宣传委员提前一周发题。
                        二、带头增强党性方面
                        存在问题：组织观念不强，全年缺席双重组织生活6次。
                        问题根源：对组织生活的严肃性认识不足。
                        改进措施：组织委员每月通报一次参加情况。
                        """);

        assertThat(titles(outline.findings())).containsExactly("理论武装抓得不深", "组织观念不强，全年缺席双重组织生活6次");
        assertThat(outline.causes()).hasSize(2);
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    @DisplayName("以上问题的产生，主观上是…")
    void whatBroughtTheFaultsAboutIsACause() {
        Outline outline =
                parse(
                        """
                        一、学习方面。一是学得不够，全年完整读完的书只有一本；二是用得不够，讲课用的还是前年的课件。
                        二、廉洁方面。对家人提醒少，廉政谈话全年只有2次。
                        以上问题的产生，主观上是自己放松了要求。今后，我要从两点改起：第一，每天读书半小时；第二，每半年开展一次廉政谈话并做记录。
                        """);

        assertThat(outline.findings()).hasSize(3);
        assertThat(titles(outline.causes())).containsExactly("以上问题的产生，主观上是自己放松了要求");
        assertThat(outline.measures()).hasSize(2);
    }

    @Test
    @DisplayName("“我决心从以下三方面努力。”不是措施")
    void aSentenceThatOnlyAnnouncesIsNoMeasure() {
        Outline outline =
                parse(
                        """
                        一、思想根源
                        宗旨意识有所淡化。坐在机关时间长了，与群众的距离远了。
                        二、努力方向
                        针对存在的问题，我决心从以下三方面努力。
                        抓学习，补精神之钙。每天读书半小时，年底交支部存档。
                        抓作风，强为民之责。全年走访服务对象不少于60户。
                        抓自律，守廉洁之线。逢节前对照规定自查一次。
                        """);

        assertThat(titles(outline.measures()))
                .containsExactly("抓学习，补精神之钙", "抓作风，强为民之责", "抓自律，守廉洁之线");
    }

    @Test
    @DisplayName("第一、存在的问题……第二、原因分析")
    void ordinalsThatNameThePartsNumberTheChapters() {
        Outline outline =
                parse(
                        """
                        第一、存在的问题
                        （一）学习不够。读书少。
                        （二）作风不实。下村少。
                        第二、原因分析
                        （一）思想上有所松懈。
                        第三、整改措施
                        （一）每周学习一次。
                        """);

        assertThat(outline.sections())
                .filteredOn(s -> s.level() == 1)
                .extracting(Section::heading)
                .containsExactly("存在的问题", "原因分析", "整改措施");
        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.causes()).hasSize(1);
        assertThat(outline.measures()).hasSize(1);
    }

    @Test
    @DisplayName("单位和姓名下面的“政治信仰方面”不是署名")
    void theFirstAreaBelowANameIsNoName() {
        Outline outline =
                parse(
                        """
                        组织生活会个人对照检查发言提纲
                        灯塔管理处 沈岩
                        政治信仰方面
                        存在问题：学习停留在读报纸，笔记本只记了八页。
                        整改措施：每周三晚学习一小时，由支委检查。
                        党员意识方面
                        存在问题：4月义务清淤没有参加。
                        整改措施：支部活动按时到场，缺席向书记当面说明。
                        """);

        assertThat(outline.front()).filteredOn(f -> f.kind() == FrontLine.Kind.AUTHOR).hasSize(1);
        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.measures()).hasSize(2);
    }

    private static List<String> titles(List<? extends Item> items) {
        return items.stream().map(Item::title).toList();
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
