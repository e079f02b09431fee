package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command of the pages on frameworks runs as it stands there. */
class FrameworkPageTest {
    private static final Pattern COMMAND = Pattern.compile("```sh\\n\\./bihuan (.*?)\\n```");

    @ParameterizedTest
    @ValueSource(strings = {"frameworks.md", "frameworks.zh-CN.md"})
    void everyCommandRuns(String page) throws IOException {
        List<String> commands =
                COMMAND.matcher(Files.readString(Path.of("../docs").resolve(page)))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .toList();

        assertThat(commands).hasSize(5);
        for (String command : commands) {
            Shell shell = new Shell();
            int exit = shell.run(command.replace("examples/", "../examples/").split(" ", -1));

            assertThat(exit).as(command).isLessThanOrEqualTo(Exit.REMARKS.code());
            assertThat(shell.out()).as(command).isNotBlank();
            assertThat(shell.err()).as(command).isEmpty();
        }
    }

    @Test
    void aStatementIsHeldAgainstTheEightDimensionsOfTheExample() {
        Shell shell = new Shell();

        shell.run(
                "check",
                "../examples/statement.txt",
                "--framework",
                "../examples/frameworks/yunling-service-review.yaml");

        assertThat(shell.out()).contains("yunling-service-review@1", "S01");
    }

    @Test
    void theMistakesOfThePageAreToldAsItSays() throws IOException {
        String yaml =
                """
                id: own
                version: 1
                language: zh
                validFrom: 2025-01-01
                title: {zh: 样本, en: sample}
                quorum:
                  share: 7/5
                source: {zh: 自拟, en: our own}
                certainty: example
                statements: [{code: a, name: {zh: 材料, en: statement}}]
                steps:
                  - {code: b, name: {zh: 甲, en: b}, offsetDays: 0, anchor: notice, needs: [{fact: quorom}]}
                """;
        Path file = Files.createTempDirectory("own").resolve("own.yaml");
        Files.writeString(file, yaml);

        for (String language : List.of("en", "zh")) {
            Shell shell = new Shell();
            shell.run("framework", "check", file.toString(), "--lang", language);
            String page =
                    Files.readString(
                            Path.of("../docs")
                                    .resolve(
                                            language.equals("zh")
                                                    ? "frameworks.zh-CN.md"
                                                    : "frameworks.md"));
            List<String> told = shell.out().lines().toList();

            assertThat(page).contains(told.get(0).substring(told.get(0).indexOf("own.yaml:7")));
            String second = told.get(1).substring(told.get(1).indexOf("own.yaml:12"));
            assertThat(page)
                    .contains(second.substring(0, second.indexOf("fact") + "fact".length()))
                    .contains(second.substring(second.lastIndexOf("quorum") - 1));
        }
    }
}
