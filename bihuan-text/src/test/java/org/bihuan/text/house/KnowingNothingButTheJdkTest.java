package org.bihuan.text.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * The text library is for others to embed: an allow list, and no package in a cycle with another.
 */
class KnowingNothingButTheJdkTest {
    private static final ArchRule JDK_ONLY =
            classes()
                    .that()
                    .resideInAPackage("org.bihuan.text..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.bihuan.text..", "org.jspecify.annotations..");

    private final JavaClasses library =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.bihuan.text");

    @Test
    void theLibraryKnowsTheJdkAndItself() {
        assertThat(library.size()).isGreaterThan(50);
        assertThat(JDK_ONLY.evaluate(library).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void somebodyWhoKnowsMoreIsFound() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThat(JDK_ONLY.evaluate(offender).hasViolation()).isTrue();
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        ArchRule circles =
                SlicesRuleDefinition.slices()
                        .matching("org.bihuan.text.(*)..")
                        .should()
                        .beFreeOfCycles();

        assertThat(circles.evaluate(library).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void mostOfTheLibraryIsItsOwnBusiness() {
        long all = library.stream().filter(c -> c.isTopLevelClass()).count();
        long open =
                library.stream()
                        .filter(c -> c.isTopLevelClass())
                        .filter(c ->
                                c.getModifiers()
                                        .contains(
                                                com.tngtech.archunit.core.domain.JavaModifier
                                                        .PUBLIC))
                        .count();

        assertThat(open * 100 / all)
                .as("public types in a hundred: " + open + " of " + all)
                .isLessThan(50);
    }
}
