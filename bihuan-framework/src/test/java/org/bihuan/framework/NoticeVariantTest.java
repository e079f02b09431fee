package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework.Dimension;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.framework.notice.NoticeReader;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.framework.notice.NoticeVariant;
import org.bihuan.framework.notice.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted of a notice becomes a variant that the reader of frameworks takes. */
class NoticeVariantTest {
    private static final String TEXT =
            """
            请从以下三个方面查摆问题：
            （一）服务群众。
            （二）担当作为。
            （三）廉洁自律。
            每个方面查找问题不少于2条。征求意见建议不少于20条，专题学习不少于3次。
            收到通知后5日内反馈签收回执。会议应于2026年1月10日至2026年3月31日召开，到会人数须超过应到人数的二分之一。
            会后10个工作日内报送会议情况报告。
            2025年12月1日
            """;

    private static final NoticeVariant.Head HEAD =
            new NoticeVariant.Head("own", 1, LocalDate.of(2025, 12, 1), "自己的：\"规程\"", "据通知整理，1: 2");

    static Stream<ReviewFramework> shipped() {
        return Frameworks.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whateverABaseTakesMakesAWholeFramework(ReviewFramework base) {
        List<Proposal> taken = taken(base);

        ReviewFramework own = variant(base, taken);

        assertThat(taken).isNotEmpty();
        assertThat(own.reference()).isEqualTo("own@1");
        assertThat(own.title().zh()).isEqualTo("自己的：\"规程\"");
        assertThat(own.base().orElseThrow().id()).isEqualTo(base.id());
        assertThat(own.dimensions())
                .extracting(Dimension::title)
                .containsExactly("服务群众", "担当作为", "廉洁自律");
        assertThat(own.steps()).hasSameSizeAs(base.steps());
    }

    @Test
    void everyNumberStandsWhereItBelongs() {
        ReviewFramework base = Frameworks.shipped().find("cn-team-2024").orElseThrow();

        ReviewFramework own = variant(base, taken(base));

        assertThat(own.quorum().orElseThrow().required(8)).isEqualTo(5);
        assertThat(own.notice().receiptDays()).contains(5);
        assertThat(own.notice().window().orElseThrow())
                .isEqualTo(
                        new NoticeRules.Window(
                                LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 31)));
        assertThat(step(own, StepKind.OPINIONS).done())
                .extracting(Need::fact)
                .containsExactly(Need.Fact.OPINIONS, Need.Fact.OPINIONS_CLOSED);
        assertThat(step(own, StepKind.OPINIONS).done().getFirst().least()).contains(20);
        assertThat(step(own, StepKind.STUDY).done().getFirst().least()).contains(3);
        assertThat(step(own, StepKind.REPORT).offset()).isEqualTo(10);
        assertThat(own.statements().getFirst().limits().leastFindings()).hasValue(2);
    }

    @Test
    void numbersOfTalksAndPeopleAreCountedAndThoseOfEachPersonAreNot() {
        ReviewFramework base = Frameworks.shipped().find("cn-team-2024").orElseThrow();
        String text =
                """
                班子成员之间谈心谈话不少于15人次。广泛听取意见，征求意见不少于30人。
                每名班子成员收集意见建议不少于5条。会议材料不少于3000字，参会人员不少于20人。
                """;
        NoticeReading reading = new NoticeReader(Frameworks.shipped()).read(text);
        List<Proposal> taken =
                reading.proposals().stream()
                        .filter(one -> NoticeVariant.takes(base, one.value()))
                        .toList();

        ReviewFramework own = variant(base, taken);

        assertThat(step(own, StepKind.TALKS).done())
                .extracting(Need::fact, need -> need.least().orElse(0))
                .startsWith(tuple(Need.Fact.TALKS_HELD, 15));
        assertThat(step(own, StepKind.OPINIONS).done())
                .extracting(Need::fact, need -> need.least().orElse(0))
                .startsWith(tuple(Need.Fact.OPINION_GIVERS, 30));
        assertThat(taken).hasSize(2);
        assertThat(reading.proposals())
                .filteredOn(one -> !taken.contains(one))
                .extracting(one -> one.sentence(text))
                .contains("每名班子成员收集意见建议不少于5条", "会议材料不少于3000字，参会人员不少于20人");
    }

    private static List<Proposal> taken(ReviewFramework base) {
        return new NoticeReader(Frameworks.shipped())
                .read(TEXT).proposals().stream()
                        .filter(proposal -> NoticeVariant.takes(base, proposal.value()))
                        .toList();
    }

    private static ReviewFramework variant(ReviewFramework base, List<Proposal> taken) {
        String text = Bases.shipped().text(base.id(), base.version()).orElseThrow();
        String yaml = NoticeVariant.of(base, text, HEAD, taken);
        return switch (PackReader.read("own.yaml", yaml)) {
            case PackReading.Read(ReviewFramework framework) -> framework;
            case PackReading.Refused refused ->
                    throw new AssertionError(refused.mistakes() + "\n" + yaml);
        };
    }

    private static Step step(ReviewFramework framework, StepKind kind) {
        return framework.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
