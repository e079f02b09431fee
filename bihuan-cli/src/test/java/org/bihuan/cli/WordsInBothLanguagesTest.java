package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.framework.Frameworks;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.rules.RuleBook;
import org.junit.jupiter.api.Test;

class WordsInBothLanguagesTest {
    private static final Path WORDS = Path.of("src/main/resources/i18n/cli");
    private static final Path SHARED =
            Path.of("../bihuan-framework/src/main/resources/i18n/judging");
    private static final Path JAVA = Path.of("src/main/java");

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSamePlaces() throws IOException {
        for (Path folder : List.of(WORDS, SHARED)) {
            Properties zh = words(folder, "messages.properties");
            Properties en = words(folder, "messages_en.properties");

            assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
            for (String key : zh.stringPropertyNames()) {
                assertThat(places(en.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(zh.getProperty(key)));
            }
        }
    }

    @Test
    void everyRoleAndSeverityHasAWord() throws IOException {
        Set<String> keys = words(SHARED, "messages.properties").stringPropertyNames();

        for (Role role : Role.values()) {
            assertThat(keys).contains("judging.role." + CheckCommand.code(role));
        }
        for (Severity severity : Severity.values()) {
            assertThat(keys).contains("judging.severity." + CheckCommand.code(severity));
        }
    }

    @Test
    void everyReasonWhyARuleCouldNotRunHasWords() throws IOException {
        Set<String> keys = words(SHARED, "messages.properties").stringPropertyNames();

        for (String text : List.of("", "一句话。", Samples.STATEMENT)) {
            for (Expectations expectations :
                    List.of(
                            Expectations.none(),
                            Frameworks.shipped()
                                    .find("cn-team-2021")
                                    .orElseThrow()
                                    .expectations("individual"))) {
                RuleBook.standard()
                        .check(SourceText.ofPlain("x.txt", text), expectations)
                        .coverage()
                        .rulesNotRun()
                        .forEach(n -> assertThat(keys).contains("judging.not-run." + n.reason()));
            }
        }
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        Set<String> keys = words(WORDS, "messages.properties").stringPropertyNames();
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".java")).toList()) {
                literals.addAll(matches("\"([a-z][a-z.-]+)\"", Files.readString(file)));
            }
        }

        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(literals)
                                .as(key)
                                .anyMatch(l -> key.equals(l) || isFamily(l, key)));
    }

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file).lines().filter(l -> !l.strip().startsWith("*")))
                        .as(file.toString())
                        .noneMatch(line -> line.matches(".*\"[^\"]*[\\u4e00-\\u9fff].*"));
            }
        }
    }

    private static boolean isFamily(String literal, String key) {
        return literal.endsWith(".") && key.startsWith(literal);
    }

    private static Set<String> places(String pattern) {
        return matches("(\\{[0-9]+})", pattern);
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(Path folder, String file) throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(folder.resolve(file))));
        return words;
    }
}
