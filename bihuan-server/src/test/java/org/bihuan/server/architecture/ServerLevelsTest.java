package org.bihuan.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lines of the house. Every rule is also run over a small house of offenders, where it must
 * find exactly its own: a rule whose names match nothing would pass for ever.
 */
class ServerLevelsTest {

    private static final String SERVER = "org.bihuan.server";
    private static final String OFFENDERS = "org.bihuan.server.architecture.offenders";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(SERVER);

    private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(OFFENDERS);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        new Levels(SERVER).importsGoDown(),
                        new Levels(OFFENDERS).importsGoDown(),
                        "audit.KnowsTheLedger"),
                Arguments.of(
                        HouseRules.onlyPagesKnowHttp(SERVER),
                        HouseRules.onlyPagesKnowHttp(OFFENDERS),
                        "statement.KnowsHttp"),
                Arguments.of(
                        HouseRules.onlyRowsKnowSql(SERVER),
                        HouseRules.onlyRowsKnowSql(OFFENDERS),
                        "statement.KnowsSql"),
                Arguments.of(
                        HouseRules.timeComesFromTheClock(SERVER),
                        HouseRules.timeComesFromTheClock(OFFENDERS),
                        "statement.ReadsTheWatch"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServerKeepsTheRule(ArchRule rule, ArchRule sameForOffenders, String offender) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsItsOwnOffenderAndNoOther(
            ArchRule rule, ArchRule sameForOffenders, String offender) {
        EvaluationResult result = sameForOffenders.evaluate(OFFENDING);

        List<String> found =
                result.getFailureReport().getDetails().stream()
                        .map(ServerLevelsTest::firstNamed)
                        .distinct()
                        .toList();
        assertThat(result.hasViolation()).isTrue();
        assertThat(found).containsExactly(OFFENDERS + "." + offender);
    }

    /** A detail names the offender first, then what it should not know. */
    private static String firstNamed(String detail) {
        return OFFENDING.stream()
                .map(JavaClass::getName)
                .filter(name -> detail.contains("<" + name))
                .min(Comparator.comparingInt(name -> detail.indexOf("<" + name)))
                .orElse(detail);
    }

    /** Neither side of any line is empty: each level and each suffix matches a class. */
    @Test
    void everyNameInTheRulesMatchesSomething() {
        Levels levels = new Levels(SERVER);
        for (String feature :
                List.of(
                        "ids",
                        "schema",
                        "database",
                        "page",
                        "audit",
                        "organisation",
                        "framework",
                        "identity",
                        "cycle",
                        "sample",
                        "web")) {
            assertThat(CLASSES.stream().anyMatch(type -> levels.featureOf(type).equals(feature)))
                    .as(feature)
                    .isTrue();
        }
        for (String suffix : List.of("Pages", "Rows")) {
            assertThat(CLASSES.stream().anyMatch(type -> type.getSimpleName().endsWith(suffix)))
                    .as(suffix)
                    .isTrue();
        }
    }
}
