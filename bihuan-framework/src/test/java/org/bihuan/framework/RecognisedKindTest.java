package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.Expectations.Part;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.DocumentKind;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class RecognisedKindTest {
    private final ReviewFramework framework = Frameworks.shipped().find("generic").orElseThrow();

    @Test
    void aKindThatTheFrameworkKnowsIsTaken() {
        assertThat(framework.kindOf(seen("minutes", 95)).code()).isEqualTo("minutes");
        assertThat(framework.kindOf(seen("duty-report", 95)).code()).isEqualTo("duty-report");
    }

    @Test
    void theUsualKindStandsInForAnUnknownADoubtfulOrNoKind() {
        String usual = framework.usualKind().code();

        assertThat(framework.kindOf(seen("individual", 95)).code()).isEqualTo(usual);
        assertThat(framework.kindOf(seen("minutes", 40)).code()).isEqualTo(usual);
        assertThat(framework.kindOf(outline(Optional.empty())).code()).isEqualTo(usual);
    }

    @Test
    void aCircularIsJudgedByItsFindingsAndMeasuresButOwesNoParts() {
        assertThat(framework.kindOf(seen("circular", 95)).code()).isEqualTo("circular");
        assertThat(framework.expectations("circular").parts()).isEmpty();
        assertThat(framework.expectations("circular").off())
                .contains("C04", "S04")
                .doesNotContain("C01", "M01", "M04");
    }

    @Test
    void aKindBringsItsOwnPartsAndTurnsRulesOff() {
        assertThat(framework.expectations("minutes").parts()).isEmpty();
        assertThat(framework.expectations("minutes").off()).contains("C01", "M01", "S04");
        assertThat(framework.expectations("duty-report").parts())
                .extracting(Part::role)
                .containsExactly(Role.PREPARATION, Role.FINDINGS, Role.MEASURES);
        assertThat(framework.expectations("statement").off()).doesNotContain("C01");
    }

    private static Outline seen(String code, int confidence) {
        return outline(Optional.of(new DocumentKind(code, confidence)));
    }

    private static Outline outline(Optional<DocumentKind> kind) {
        return new Outline(
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                kind);
    }
}
