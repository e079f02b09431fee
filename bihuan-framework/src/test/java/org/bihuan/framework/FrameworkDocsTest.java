package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever has only the documentation can write a framework: its examples are read as they stand,
 * and its table of fields is that of the schema. After a change of the schema run this with {@code
 * -Dbihuan.write.frameworks=true}.
 */
class FrameworkDocsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path EXAMPLES = Path.of("../examples/frameworks");
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("(?s)<!-- fields -->\\n.*<!-- /fields -->");

    @ParameterizedTest
    @CsvSource({"frameworks.md,en", "frameworks.zh-CN.md,zh"})
    void theTableOfFieldsIsThatOfTheSchema(String file, String language) throws IOException {
        Path page = DOCS.resolve(file);
        String text = Files.readString(page);
        String wanted =
                "<!-- fields -->\n" + new FieldTable(language).toString() + "<!-- /fields -->";
        if (Boolean.getBoolean("bihuan.write.frameworks")) {
            Files.writeString(
                    page,
                    TABLE.matcher(text)
                            .replaceFirst(java.util.regex.Matcher.quoteReplacement(wanted)));
        }

        assertThat(Files.readString(page)).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource({"frameworks.md,en", "frameworks.zh-CN.md,zh"})
    void everyFactIsExplained(String file, String language) throws IOException {
        Path page = DOCS.resolve(file);
        String wanted =
                "<!-- facts -->\n"
                        + FieldTable.facts(java.util.Locale.of(language))
                        + "<!-- /facts -->";
        if (Boolean.getBoolean("bihuan.write.frameworks")) {
            Files.writeString(
                    page,
                    Pattern.compile("(?s)<!-- facts -->\\n.*<!-- /facts -->")
                            .matcher(Files.readString(page))
                            .replaceFirst(java.util.regex.Matcher.quoteReplacement(wanted)));
        }

        assertThat(Files.readString(page)).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frameworks.md", "frameworks.zh-CN.md"})
    void theExamplesOfThePageAreTheFilesAndHaveNoMistake(String file) throws IOException {
        List<String> examples =
                YAML.matcher(Files.readString(DOCS.resolve(file)))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .toList();

        assertThat(examples)
                .containsExactly(
                        Files.readString(EXAMPLES.resolve("yunling-service-review.yaml")),
                        Files.readString(EXAMPLES.resolve("yunling-six-aspects.yaml")));
        assertThat(examples)
                .allMatch(yaml -> PackReader.read(file, yaml) instanceof PackReading.Read);
    }

    @Test
    void theWholeExampleDoesWhatThePageSays() throws IOException {
        ReviewFramework framework =
                ((PackReading.Read)
                                PackReader.read(
                                        "example",
                                        Files.readString(
                                                EXAMPLES.resolve("yunling-service-review.yaml"))))
                        .framework();

        assertThat(framework.dimensions()).hasSize(8);
        assertThat(framework.quorum().orElseThrow().required(9)).isEqualTo(7);
        assertThat(Schedule.of(framework, Map.of("notice", LocalDate.of(2025, 3, 3))))
                .containsEntry("talks", LocalDate.of(2025, 3, 17))
                .containsEntry("statements", LocalDate.of(2025, 3, 31))
                .containsEntry("meeting", LocalDate.of(2025, 4, 8))
                .hasSize(6);
        assertThat(framework.step("close-out").orElseThrow().override()).isEmpty();
    }
}
