package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class CorrectedOutlineTest {
    private static final String TEXT =
            """
            一、存在的问题
            （一）服务群众方面。三月份先后走访了六个村；二是回访不够。上半年只回访了四户；三是首问负责没有落实。
            开会讲得多，会后督促少。
            二、整改措施
            每月走访一个村，由本人负责。
            """;

    @Test
    void aSentenceInFrontOfTwoMayBeTheFirstFindingOrLeadToTheList() {
        Outline outline = parse(TEXT);

        assertThat(outline.findings()).hasSize(3);
        assertThat(outline.torn())
                .singleElement()
                .satisfies(torn -> {
                    assertThat(torn.span().in(TEXT)).startsWith("三月份先后");
                    assertThat(torn.readings())
                            .extracting(Alternative::call)
                            .containsExactly(new Call.Entry(Kind.FINDING), new Call.Running());
                });
    }

    @Test
    void thePersonsReadingIsTakenAndTheDoubtIsGone() {
        Outline outline = parse(TEXT, at("三月份先后", new Call.Running()));

        assertThat(outline.findings())
                .extracting(f -> f.ordinal().orElseThrow().label())
                .containsExactly("二是", "三是");
        assertThat(outline.torn()).isEmpty();
    }

    @Test
    void aParagraphThatAPersonCallsAnItemIsOne() {
        Outline outline = parse(TEXT, at("开会讲得多", new Call.Entry(Kind.CAUSE)));

        assertThat(outline.causes()).extracting(Cause::title).containsExactly("开会讲得多，会后督促少");
        assertThat(outline.findings()).hasSize(3);
        assertThat(outline.findings().getLast().span().in(TEXT)).doesNotContain("开会");
    }

    @Test
    void aMarkThatAPersonCallsRunningIsNone() {
        Outline outline = parse(TEXT, at("三是", new Call.Running()));

        assertThat(outline.findings()).hasSize(2);
        assertThat(outline.findings().getLast().span().in(TEXT)).contains("首问负责");
    }

    @Test
    void aLineThatAPersonCallsAHeadingOpensAPart() {
        Outline outline = parse(TEXT, at("开会讲得多", new Call.Heading(1, Role.CAUSES)));

        assertThat(outline.sections())
                .extracting(Section::role)
                .containsExactly(Role.FINDINGS, Role.DIMENSION, Role.CAUSES, Role.MEASURES);
    }

    @Test
    void aCorrectionThatPointsNowhereIsIgnored() {
        assertThat(
                        parse(
                                TEXT,
                                new Correction(3, new Call.Running()),
                                new Correction(-1, new Call.Running()),
                                new Correction(99_999, new Call.Entry(Kind.CAUSE))))
                .isEqualTo(parse(TEXT));
    }

    @Test
    void sayingWhatTheParserReadsChangesNothing() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            SourceText source = SourceText.ofPlain("t", statement.text());
            Outline plain = new OutlineParser().parse(source);
            List<Correction> same = new ArrayList<>();
            for (Section section : plain.sections()) {
                if (section.role() != Role.ITEM) {
                    same.add(
                            new Correction(
                                    section.span().start(),
                                    new Call.Heading(section.level(), section.role())));
                }
            }
            Outline again = new OutlineParser().parse(source, same);

            assertThat(again.sections()).as(statement.name()).isEqualTo(plain.sections());
            assertThat(again.items()).as(statement.name()).isEqualTo(plain.items());
        }
    }

    private static Correction at(String words, Call call) {
        return new Correction(TEXT.indexOf(words), call);
    }

    private static Outline parse(String text, Correction... corrections) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text), List.of(corrections));
    }
}
