package org.bihuan.text.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.reuse.ReuseReport.Kind;
import org.bihuan.text.reuse.ReuseReport.Leftover;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Subtracted;
import org.bihuan.text.reuse.ReuseReport.Why;
import org.junit.jupiter.api.Test;

/** Whose words they are and how they came along, as in the catalogue of remarks. */
class KindsOfReuseTest {
    private static final String DEED = "去年八月收到群众来信以后压了十二天才批转，镇里三次来电话催办都没有回复，事后也没有向来信的人说明。";

    private static ReuseReport asked(ReuseQuestion question, ReuseText... texts) {
        try (ReuseIndex index = ReuseIndex.inMemory()) {
            index.add(List.of(texts));
            return index.ask(question);
        }
    }

    private static Match only(ReuseReport report) {
        assertThat(report.matches()).hasSize(1);
        return report.matches().getFirst();
    }

    @Test
    void ownEarlierWordsAreR01AndThoseOfOthersR02() {
        ReuseQuestion question = ReuseQuestion.of("q", "今年的话。" + DEED).by("陈");

        assertThat(only(asked(question, new ReuseText("去年", "陈", false, DEED))).kind())
                .isEqualTo(Kind.R01);
        assertThat(only(asked(question, new ReuseText("别人", "王", false, DEED))).kind())
                .isEqualTo(Kind.R02);
    }

    @Test
    void aLoadedReferenceTextIsR03() {
        ReuseText sample = new ReuseText("范文", "", true, "范文开头。" + DEED);

        ReuseReport report = asked(ReuseQuestion.of("q", "我的话。" + DEED), sample);

        assertThat(only(report).kind()).isEqualTo(Kind.R03);
        assertThat(report.sources().getFirst().reference()).isTrue();
    }

    @Test
    void criticismThatWasMadeBeforeIsR05() {
        String criticism = "平时抓工作偏软，对下属的毛病碍于情面不愿意当面指出，希望今后敢抓敢管。";
        ReuseText last = new ReuseText("去年", "陈", false, "三、相互批评意见\n对李同志：" + criticism);
        String now = "二、自己的问题\n学得不深。\n三、相互批评意见\n对赵同志：" + criticism;

        Match match = only(asked(ReuseQuestion.of("q", now).by("陈"), last));

        assertThat(match.kind()).isEqualTo(Kind.R05);
        assertThat(match.span().in(now)).contains("碍于情面不愿意当面指出");
    }

    @Test
    void wordsOfTheSameKindOutsideOfCriticismAreNot() {
        String now = "二、自己的问题\n" + DEED + "\n三、相互批评意见\n对赵同志：说话太急，有时不听别人说完。";

        assertThat(only(asked(ReuseQuestion.of("q", now), new ReuseText("t", DEED))).kind())
                .isEqualTo(Kind.R02);
    }

    @Test
    void oneSwappedWordIsR06AndALongerChangeIsNot() {
        String text = "会后认真学习十八大报告并写了三篇笔记，在班子里逐条谈了自己的看法，列出七件要改的事，每件都定了完成的日子。";
        ReuseText source = new ReuseText("t", text);

        Match swapped = only(asked(ReuseQuestion.of("q", text.replace("十八大", "十九大")), source));
        Match rewritten =
                only(
                        asked(
                                ReuseQuestion.of(
                                        "q", text.replace("在班子里逐条谈了自己的看法", "同办公室的人随便聊了几句罢了")),
                                source));

        assertThat(swapped.kind()).isEqualTo(Kind.R06);
        assertThat(swapped.why()).isEqualTo(Why.NUMBERS);
        assertThat(rewritten.kind()).isEqualTo(Kind.R02);
    }

    @Test
    void reportsNameTheWayInWhichBothSidesDiffer() {
        ReuseText source = new ReuseText("t", DEED);

        assertThat(why(DEED, source)).isEqualTo(Why.IDENTICAL);
        assertThat(why(DEED.replace("，", "；"), source)).isEqualTo(Why.MARKS);
        assertThat(why(DEED.replace("十二天", "二十天"), source)).isEqualTo(Why.NUMBERS);
        assertThat(why(DEED.replace("电话", "传真"), source)).isEqualTo(Why.SWAPPED);
        assertThat(why(DEED.replace("都没有", "都一直没有"), source)).isEqualTo(Why.INSERTED);
    }

    private static Why why(String question, ReuseText source) {
        return only(asked(ReuseQuestion.of("q", question), source)).why();
    }

    @Test
    void tricksOfTheEyeHideNothing() {
        String latin = "用OPEC会议纪要的写法抄了一份NEW报告交上去，连日期都没有改动过，会上念的人自己也没有看出来。";
        ReuseText source = new ReuseText("t", latin);
        List<String> tricks =
                List.of(
                        latin.replace("会", "会\u200B").replace("的", "\u2060的\uFEFF"),
                        latin.replace("OPEC", "ОРЕС").replace("NEW", "ΝEW"),
                        latin.replace("OPEC", "ＯＰＥＣ").replace("，", ","),
                        latin.replace("会议纪要的写法", "會議紀要的寫法").replace("连", "連").replace("动过", "動過"),
                        String.join(" ", latin.split("", -1)));
        for (String trick : tricks) {
            ReuseReport report = asked(ReuseQuestion.of("q", trick), source);

            assertThat(trick).isNotEqualTo(latin);
            assertThat(report.figures().withoutQuotations()).as(trick).isGreaterThan(0.98);
            assertThat(only(report).sourceSpan().in(latin)).startsWith("用").contains("看出来");
        }
    }

    @Test
    void aForeignNameThatCameAlongIsTold() {
        String copied = "青石县财政局的三公经费超出预算，青石县财政局没有说明原因，审计以后也没有人去追问这件事情。";
        String own = "\n我在白水县工作六年，白水县的路是我管的，修得慢。";
        ReuseReport report =
                asked(ReuseQuestion.of("q", copied + own), new ReuseText("青石", "别的开头。" + copied));

        assertThat(report.leftovers())
                .extracting(Leftover::word)
                .contains("青石县")
                .doesNotContain("白水县");
        Leftover leftover = report.leftovers().getFirst();
        assertThat(leftover.span().in(copied + own)).isEqualTo(leftover.word());
        assertThat(leftover.source()).contains("青石");
    }

    @Test
    void aNameThatTheAuthorUsesHimselfIsHisOwn() {
        String copied = "青石县财政局的三公经费超出预算，青石县财政局没有说明原因，审计以后也没有人去追问这件事情。";
        ReuseReport report =
                asked(
                        ReuseQuestion.of("q", copied + "\n我在青石县工作六年，白水县也去过，白水县远。"),
                        new ReuseText("t", copied));

        assertThat(report.leftovers()).extracting(Leftover::word).doesNotContain("青石县");
    }

    @Test
    void placeholdersAreToldWithoutAnySource() {
        ReuseReport report = asked(ReuseQuestion.of("q", "在XX乡调研时，某某同志提出____条意见，□□年没有办。"));

        assertThat(report.leftovers())
                .extracting(Leftover::word)
                .containsExactly("XX", "某某", "____", "□□");
        assertThat(report.leftovers()).allMatch(leftover -> leftover.source().isEmpty());
    }

    /** The titles of doctrines have 18 to 24 characters and stand everywhere. */
    @Test
    void textsThatShareOnlySetPhrasesStaySilent() {
        Seeds.forEach(
                1,
                6,
                seeds -> {
                    List<String> phrases = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        phrases.add(seeds.chinese(seeds.number(18, 24)));
                    }
                    List<ReuseText> texts = new ArrayList<>();
                    for (int i = 0; i < 30; i++) {
                        texts.add(new ReuseText("t" + i, with(phrases, seeds)));
                    }
                    String question = with(phrases, seeds);
                    try (ReuseIndex index = ReuseIndex.inMemory()) {
                        index.add(texts);
                        ReuseReport report = index.ask(ReuseQuestion.of("q", question));

                        assertThat(report.figures().total()).isPositive();
                        assertThat(report.figures().withoutQuotations()).isZero();
                        assertThat(report.matches())
                                .allMatch(m -> m.subtracted().isPresent())
                                .anyMatch(m ->
                                        Set.of(Subtracted.COMMON)
                                                .containsAll(m.subtracted().stream().toList()));
                    }
                });
    }

    /** As {@link #textsThatShareOnlySetPhrasesStaySilent}, with words of its own copied beside. */
    @Test
    void whatIsCopiedBesideSetPhrasesCounts() {
        Seeds seeds = Seeds.of(7);
        List<String> phrases = List.of(seeds.chinese(22), seeds.chinese(19));
        List<ReuseText> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            texts.add(new ReuseText("t" + i, with(phrases, seeds) + (i == 9 ? DEED : "")));
        }
        try (ReuseIndex index = ReuseIndex.inMemory()) {
            index.add(texts);
            ReuseReport report =
                    index.ask(ReuseQuestion.of("q", with(phrases, seeds) + "\n" + DEED));

            assertThat(report.matches().stream().filter(m -> m.subtracted().isEmpty()))
                    .extracting(Match::source)
                    .containsExactly("t9");
            assertThat(report.sources().getFirst().id()).isEqualTo("t9");
        }
    }

    private static String with(List<String> phrases, Seeds seeds) {
        StringBuilder text = new StringBuilder();
        for (String phrase : phrases) {
            text.append(seeds.sentence()).append(seeds.sentence()).append(phrase).append('，');
        }
        return text.append(seeds.sentence()).toString();
    }
}
