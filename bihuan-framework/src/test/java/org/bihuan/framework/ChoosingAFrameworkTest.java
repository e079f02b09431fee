package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.FrameworkChoice.Reason;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class ChoosingAFrameworkTest {
    private final Frameworks shipped = Frameworks.shipped();

    @Test
    void headingsThatQuoteTheDimensionsDecide() {
        FrameworkChoice choice = choiceFor(titlesOf2021());

        assertThat(choice.framework().id()).isEqualTo("cn-team-2021");
        assertThat(choice.reason()).isEqualTo(Reason.HEADINGS);
        assertThat(choice.matched()).isEqualTo(5);
        assertThat(choice.dimensions()).isEqualTo(5);
    }

    @Test
    void aHeadingWithADroppedWordOrASecondClauseStillQuotesItsDimension() {
        FrameworkChoice choice =
                choiceFor(
                        List.of(
                                "带头深刻感悟\"两个确立\"的决定性意义，联系本职工作方面",
                                "带头牢记我们党是什么、干什么这个根本问题方面",
                                "带头践行以人民为中心发展思想，为群众办实事方面",
                                "带头学习运用党在不同历史时期应对风险挑战的丰富经验方面",
                                "带头深刻汲取党史正反两方面经验方面"));

        assertThat(choice.matched()).isEqualTo(5);
    }

    @Test
    void twoMatchingHeadingsProveNothing() {
        FrameworkChoice choice = choiceFor(titlesOf2021().subList(0, 2));

        assertThat(choice.framework().id()).isEqualTo("generic");
        assertThat(choice.reason()).isEqualTo(Reason.FALLBACK);
    }

    @Test
    void anotherYearsDimensionsOnTheSameThemesDoNotMatch() {
        FrameworkChoice choice =
                choiceFor(
                        List.of(
                                "带头深刻领悟“两个确立”，增强做到“两个维护”的自觉方面",
                                "带头坚持和加强党的全面领导方面",
                                "带头坚持以人民为中心，推动改革发展稳定方面",
                                "带头发扬斗争精神，防范化解风险挑战方面",
                                "带头落实全面从严治党政治责任方面"));

        assertThat(choice.framework().id()).isEqualTo("generic");
    }

    @Test
    void aTextWithoutHeadingsGetsTheGenericFramework() {
        assertThat(choiceFor(List.of()).framework().id()).isEqualTo("generic");
    }

    @Test
    void whatSomebodyNamedIsTakenAsNamed() {
        ReviewFramework named = shipped.find("generic").orElseThrow();

        assertThat(FrameworkChoice.asked(named).reason()).isEqualTo(Reason.ASKED);
    }

    private List<String> titlesOf2021() {
        return shipped.find("cn-team-2021").orElseThrow().dimensions().stream()
                .map(ReviewFramework.Dimension::title)
                .toList();
    }

    private FrameworkChoice choiceFor(List<String> headings) {
        List<Section> sections = new ArrayList<>();
        for (String heading : headings) {
            Span place = new Span(sections.size() * 100, sections.size() * 100 + 99);
            sections.add(
                    new Section(
                            "s" + sections.size(),
                            2,
                            Optional.empty(),
                            heading,
                            place,
                            Role.DIMENSION,
                            place,
                            Optional.empty()));
        }
        return FrameworkChoice.byHeadings(
                shipped,
                new Outline(
                        List.of(),
                        Optional.empty(),
                        sections,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
