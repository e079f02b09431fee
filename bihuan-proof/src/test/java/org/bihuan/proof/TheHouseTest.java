package org.bihuan.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An auditor who trusts nobody reads it all; so it is short and knows nothing but the JDK. */
class TheHouseTest {
    private static final int MOST_LINES_OF_CODE = 1_500;

    @Test
    void knowsNothingButTheJdk() {
        JavaClasses all =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.bihuan.proof");
        assertThat(all).hasSizeGreaterThan(10);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.crypto..", "org.bihuan.proof..", "org.jspecify..")
                .check(all);
    }

    @Test
    void staysShortEnoughToBeRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            long code = 0;
            for (Path source : sources) {
                code += Files.readAllLines(source).stream().filter(TheHouseTest::isCode).count();
            }
            assertThat(code).isBetween(500L, (long) MOST_LINES_OF_CODE);
        }
    }

    private static boolean isCode(String line) {
        String bare = line.strip();
        return !bare.isEmpty()
                && !bare.startsWith("*")
                && !bare.startsWith("/*")
                && !bare.startsWith("//");
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("messages_en")).isEqualTo(keys("messages")).hasSizeGreaterThan(40);
    }

    private static List<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (var in =
                TheHouseTest.class.getResourceAsStream("/i18n/proof/" + file + ".properties")) {
            words.load(in);
        }
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
