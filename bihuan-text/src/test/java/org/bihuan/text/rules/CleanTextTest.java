package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.wording.DataLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careful clerk would be annoyed to see remarked on. The unit is made up. */
class CleanTextTest {
    private static final String STATEMENT =
            """
            云岭县文化馆党支部对照检查材料
            （2025年1月10日）
            根据县里的通知，支部对照“带头守护馆藏、带头服务读者”两个方面查摆问题，剖析原因，提出措施。
            一、上年度整改措施落实情况
            上年度民主生活会查摆出4个问题，提出7条措施，已完成6条；“延长夜间开放”一条因人手不足未完成，继续列入今年措施。
            二、存在的主要问题
            （一）带头守护馆藏方面
            一是清点走过场。2024年3月清点东库时，值班员只数箱子不开箱，少登记2件陶罐，5月才补记。二是交接不清。6月两任保管员交接时没有签字，台账上有3册县志对不上。
            （二）带头服务读者方面
            一是排队久。2024年5月窗口只开一个，有6天读者等了40分钟以上。二是回访少。全年收到意见31条，只回访了4名读者。
            三、原因剖析
            （一）责任没有到人。保管员换了3任，交接办法没有随之修订。
            （二）安排不细。窗口排班沿用2019年的旧表，没有按客流调整。
            四、整改措施
            （一）由保管部负责，2025年3月底前开箱清点东库、西库，账物相符率达到100%。
            （二）由办公室负责，2025年2月底前修订《保管员交接办法》，交接双方签字，每半年抽查1次。
            （三）由服务部负责，每季度按客流调整一次排班，读者等候不超过10分钟。
            （四）由馆长负责，每月回访提意见的读者不少于5名，12月底前全部答复。
            """;

    @Test
    void aPlainGoodStatementIsLeftAlone() {
        assertThat(remarks(STATEMENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "党的十九届六中全会指出，“我们党立志于中华民族千秋伟业”，要求增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
                "解决群众“急难愁盼”问题，面对百年未有之大变局，想清楚“为了谁、依靠谁、我是谁”。",
                "会议于14:30开始，16:05结束，到会率为98.5%，材料共1,250份，比例为3:1。",
                "使用Word 2016, Excel和WPS办公；网址是https://example.org/a?b=c,d，邮箱为a.b@example.org。",
                "会议学习了《关于印发〈云岭县文化馆值班办法〉的通知》（云文〔2024〕15号）。",
                "他说：“馆长讲过，‘把门看好’，大家都记住了。”",
                "踏踏实实做事，清清白白做人，研究研究，商量商量，一件一件办，一次次上门，常常问，人人想。",
                "党委委员、支部委员到会；由党组织组织学习；学生学生会干部、学生生涯导师列席；市委委员发言。",
                "以提高服务质量为目的的活动，有的的确有效，目的的确定要慎重。",
                "攻坚难题，严峻工作形势，内部暑期安排，登记帐篷数量，陪训练员走场，自已建成的库房搬出。",
                "削减化石燃料，发布署名文章，脉博大而深，与部分份额无关，预防碍手碍脚，提供献血车，资深人群众多。",
                "党组织、党组织书记，领导班子、领导班子成员都作了发言；学习、学习、再学习。",
                "统一是原则，同一是基础；一是一，二是二；十二是月数。",
                "东库先清点，后登记。西库先登记，后清点；南库暂不清点；北库照旧。",
                "自我净化、自我完善、自我革新，学史明理、学史增信，遵守组织纪律、群众纪律。",
                "提高馆员的判断力、执行力，树立正确的价值观，用心用情用力办好展览，两个确定的日期。",
                "　　张 三　　李 四\n二〇二五年一月十日",
                "“第一段引文没有完，\n“第二段引文在这里结束。”",
                "将第六条修改为：“保管员应当双人开库。\n保管员离岗的，应当办理交接。”",
                "《办法》第六条规定：“保管员应当双人开库。\n保管员离岗的，应当办理交接。”馆里照此办理。",
                "甲某、乙某到会，某某、某某某缺席，第一批、第二批分别到馆。"
            })
    void goodProseIsLeftAlone(String text) {
        assertThat(remarks(text)).isEmpty();
    }

    static List<String> cleanSentences() {
        return DataLines.read(CleanTextTest.class, "clean-sentences.txt");
    }

    @ParameterizedTest
    @MethodSource("cleanSentences")
    void aSentenceFullOfTrapsIsLeftAlone(String sentence) {
        assertThat(ofWording(remarks(sentence))).isEmpty();
    }

    @Test
    void theSentencesAreLeftAloneAsOneTextToo() {
        assertThat(cleanSentences()).hasSizeGreaterThan(180);

        assertThat(ofWording(remarks(String.join("\n", cleanSentences())))).isEmpty();
    }

    private static List<String> ofWording(List<String> remarks) {
        return remarks.stream().filter(r -> r.startsWith("T") || r.startsWith("W")).toList();
    }

    private static List<String> remarks(String text) {
        CheckReport report =
                RuleBook.standard().check(SourceText.ofPlain("clean", text), Expectations.none());
        return report.remarks().stream()
                .map(r -> r.rule() + " " + r.variant() + " " + report.source().slice(r.span()))
                .toList();
    }
}
