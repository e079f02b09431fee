package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.statement.DimensionSeen.State;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class RecognisingDimensionsTest {
    private static final Dimension SERVING =
            new Dimension("d1", "带头服务街坊、解决难题", List.of("带头为街坊办事"), true);
    private static final Dimension DOING = new Dimension("d2", "带头担当作为、真抓实干", List.of(), true);

    @Test
    void findsTheNoticesWordsWhateverThePunctuation() {
        var seen = DimensionSeen.all(report("带头服务街坊，解决难题方面"), List.of(SERVING));

        assertThat(seen).extracting(DimensionSeen::state).containsExactly(State.THERE);
    }

    @Test
    void acceptsAnotherWordingThatTheNoticeAllows() {
        var seen = DimensionSeen.all(report("带头为街坊办事"), List.of(SERVING));

        assertThat(seen).extracting(DimensionSeen::state).containsExactly(State.THERE);
    }

    @Test
    void showsAHeadingThatMisquotesBesideWhatIsExpected() {
        var seen = DimensionSeen.all(report("带头担当、真抓实干"), List.of(DOING));

        assertThat(seen.getFirst().state()).isEqualTo(State.REWORDED);
        assertThat(seen.getFirst().written()).contains("带头担当、真抓实干");
        assertThat(seen.getFirst().expected()).contains("带头担当作为、真抓实干");
    }

    @Test
    void namesWhatIsMissingAndWhatIsExtra() {
        var seen = DimensionSeen.all(report("完全不同的题目"), List.of(SERVING));

        assertThat(seen)
                .extracting(DimensionSeen::state)
                .containsExactly(State.MISSING, State.OTHER);
    }

    @Test
    void takesTheHeadingsAsTheyAreWhenNoticeNamesNone() {
        var seen = DimensionSeen.all(report("甲方面", "乙方面"), List.of());

        assertThat(seen).extracting(DimensionSeen::state).containsOnly(State.THERE);
    }

    private static CheckReport report(String... headings) {
        return Reports.on("甲乙丙").outline(with(headings)).report();
    }

    private static Outline with(String... headings) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.length; i++) {
            Span span = new Span(i, i + 1);
            sections.add(
                    new Section(
                            "s" + i,
                            2,
                            Optional.empty(),
                            headings[i],
                            span,
                            Role.DIMENSION,
                            span,
                            Optional.empty()));
        }
        return new Outline(
                List.of(), Optional.empty(), sections, List.of(), List.of(), List.of(), List.of());
    }
}
