package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.framework.sheet.FrameworkComparison.Fate;
import org.bihuan.framework.sheet.FrameworkSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frameworks told in plain words. */
class SheetsTest {

    static Stream<ReviewFramework> shipped() {
        return Frameworks.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFrameworkThatShipsIsToldInBothLanguages(ReviewFramework framework) {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            FrameworkSheet sheet = FrameworkSheet.of(framework, language);

            assertThat(sheet.chapters()).hasSizeGreaterThan(12);
            assertThat(sheet.chapters())
                    .allSatisfy(chapter -> {
                        assertThat(chapter.title()).isNotBlank().doesNotContain("{");
                        assertThat(chapter.rows())
                                .isNotEmpty()
                                .allSatisfy(row -> {
                                    assertThat(String.join("", row)).doesNotContain("{");
                                    if (!chapter.heads().isEmpty()) {
                                        assertThat(row).hasSameSizeAs(chapter.heads());
                                    }
                                });
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iso9001-audit", "school-self-evaluation", "after-action-review", "generic"})
    void whatIsNoPartyMatterHasNoPartyWord(String id) {
        ReviewFramework framework = Frameworks.shipped().find(id).orElseThrow();

        assertThat(FrameworkSheet.of(framework, Locale.CHINESE).toString())
                .doesNotContain("党", "民主生活", "班子", "谈心", "对照检查", "组织生活", "支部", "述廉", "同志");
        assertThat(FrameworkSheet.of(framework, Locale.ENGLISH).toString().toLowerCase(Locale.ROOT))
                .doesNotContain("the party", "party's", "committee", "heart-to-heart", "comrade");
        assertThat(framework.meeting().hasCriticism()).isFalse();
        for (Term term : Term.values()) {
            assertThat(framework.terms().named()).containsKey(term);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso9001-audit", "school-self-evaluation", "after-action-review"})
    void nobodyIsAskedToConfessWhereThatMakesNoSense(String id) {
        assertThat(
                        Frameworks.shipped()
                                .find(id)
                                .orElseThrow()
                                .expectations(
                                        Frameworks.shipped()
                                                .find(id)
                                                .orElseThrow()
                                                .usualKind()
                                                .code())
                                .off())
                .contains("C04");
    }

    @Test
    void anUpgradeToItselfChangesNothing() {
        ReviewFramework framework = Frameworks.shipped().find("cn-team-2024").orElseThrow();

        FrameworkComparison same = FrameworkComparison.of(framework, framework, Locale.CHINESE);

        assertThat(same.differences()).isEmpty();
        assertThat(same.counts().keySet()).isEqualTo(Set.of(Fate.SAME));
    }

    @Test
    void theWordsOfSheetsAndTermsAreThereInBothLanguages() {
        for (String bundle : new String[] {"framework-sheet", "framework-term"}) {
            Set<String> chinese = keys(bundle, Locale.ROOT);

            assertThat(keys(bundle, Locale.ENGLISH)).isEqualTo(chinese);
            assertThat(chinese).allMatch(key -> key.startsWith(bundle + "."));
        }
        for (Term term : Term.values()) {
            assertThat(keys("framework-term", Locale.ROOT))
                    .contains(term.messageKey(), term.messageKey() + ".many");
        }
    }

    private static Set<String> keys(String bundle, Locale language) {
        return ResourceBundle.getBundle(
                        "i18n/" + bundle + "/messages",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
