package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is so. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(p -> p.toString().endsWith(".md"))
                    .filter(p -> !p.toString().contains("/target/"))
                    .filter(p -> !p.toString().contains("/.bihuan/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkInsideTheRepositoryLeadsSomewhere(Path document) throws IOException {
        for (String target : found(LINK, Files.readString(document))) {
            if (!target.startsWith("https:")) {
                Path file = document.resolveSibling(target).normalize();
                assertThat(file).as(document + " -> " + target).exists();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"README.md,help_en.txt", "README.zh-CN.md,help.txt"})
    void theReadmeShowsTheHelpAsItIsPrinted(String readme, String help) throws IOException {
        String page = Files.readString(Path.of("src/main/resources/i18n/cli").resolve(help));

        assertThat(Files.readString(ROOT.resolve(readme))).contains("```text\n" + page + "```");
    }

    @ParameterizedTest
    @CsvSource({"README.md", "README.zh-CN.md"})
    void theReadmeNamesTheCommandsThatOtherTestsRunAndNoOther(String readme) throws IOException {
        assertThat(found(SHELL, Files.readString(ROOT.resolve(readme))))
                .containsExactly(
                        "./bihuan demo\n",
                        "./bihuan test\n",
                        "./bihuan check examples/statement.txt\n",
                        "./bihuan ledger read examples/ledger.csv\n",
                        "./bihuan verify examples/entry.tlog-proof --key examples/log-key.txt\n");
    }

    @Test
    void theExampleOfTheReadmeIsReadAndChecked() {
        Shell shell = new Shell();

        int exit = shell.run("check", ROOT.resolve("examples/statement.txt").toString());

        assertThat(exit).isLessThanOrEqualTo(Exit.REMARKS.code());
        assertThat(shell.out()).contains("问题 4 个（3 个有序号），原因 2 个，措施 2 个");
    }

    @Test
    void everyTestThatAPromiseNamesExists() throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.map(p -> p.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .forEach(name -> tests.add(name.replace(".java", "")));
        }
        String promises = Files.readString(ROOT.resolve("docs/promises.md"));

        assertThat(found(Pattern.compile("`(\\w+Test)`"), promises)).isSubsetOf(tests);
    }

    @Test
    void theContinuousIntegrationRunsWhatTheReadmeSays() throws IOException {
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("exec ./bihuan test");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toList());
    }
}
