package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a copy of the repository that holds no code, with a JDK and a Maven that only
 * write down how they were called.
 */
class LauncherTest {
    @TempDir Path temporary;

    private Path home;
    private Path tools;
    private Path calls;

    record Result(int exit, String out, String err) {}

    @BeforeEach
    void prepare() throws IOException {
        home = Files.createDirectories(temporary.resolve("闭环 副本"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        calls = temporary.resolve("calls");
        Files.copy(Path.of("../bihuan"), home.resolve("bihuan"));
        run("chmod", "+x", home.resolve("bihuan").toString());
        Path words = Path.of("src/main/resources/i18n/cli");
        Files.createDirectories(home.resolve("bihuan-cli").resolve(words));
        for (String file : List.of("help.txt", "help_en.txt")) {
            Path to = home.resolve("bihuan-cli").resolve(words).resolve(file);
            Files.copy(words.resolve(file), to);
        }
        jdk("25.0.1");
        maven("3.8.7", "mkdir -p bihuan-cli/target/app && : >bihuan-cli/target/app/bihuan-cli.jar");
    }

    @Test
    void helpIsThePageThatTheProgramPrintsToo() {
        Shell shell = new Shell();
        shell.run("help", "--lang", "en");

        assertThat(launch("help").out()).isEqualTo(shell.out());
        assertThat(launch().out()).isEqualTo(shell.out());
        assertThat(launch("help").exit()).isZero();
    }

    @Test
    void anUnknownWordIsAUsageErrorOfOneLine() {
        Result result = launch("chekc");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("chekc", "demo, serve, backup, restore, check", "test, bench");
    }

    @Test
    void optionsOfTheServerAreReadBeforeAnythingIsBuilt() {
        assertThat(launch("serve").exit()).isEqualTo(2);
        assertThat(launch("demo", "--port", "70000").exit()).isEqualTo(2);
        assertThat(launch("demo", "--port").exit()).isEqualTo(2);
        assertThat(launch("serve", "--dir", "x").err()).contains("--dir");
        assertThat(launch("backup").exit()).isEqualTo(2);
        assertThat(launch("backup", "there").err()).contains("--data");
        assertThat(launch("restore", "--data", "x").exit()).isEqualTo(2);
        assertThat(launch("test", "all").exit()).isEqualTo(2);
        assertThat(launch("fuzz", "ten").exit()).isEqualTo(2);
        assertThat(launch("fuzz", "0").exit()).isEqualTo(2);
        assertThat(launch("fuzz", "1", "2").exit()).isEqualTo(2);
        assertThat(launch("mutants", "all").exit()).isEqualTo(2);
        assertThat(calls).doesNotExist();
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws IOException {
        jdk("21.0.2");
        program("bin/java", "exit 1");

        Result result = launch("check", "a.txt");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("No JDK 25 or newer was found.", "JAVA_HOME");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws IOException {
        maven("3.6.3", "");

        Result result = launch("check", "a.txt");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("Maven 3.8");
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewer() throws IOException {
        Path source =
                Files.createDirectories(home.resolve("bihuan-text/src/main")).resolve("A.java");
        Files.writeString(source, "");

        launch("check", "a.txt");
        launch("check", "a.txt");
        assertThat(builds()).hasSize(1);

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        launch("check", "a.txt");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndNothingIsStarted() throws IOException {
        maven("3.9.1", "echo '[INFO] quiet'; echo '[ERROR] A.java: no'; exit 1");

        Result result = launch("check", "a.txt");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err())
                .contains("[ERROR] A.java: no", "build.log")
                .doesNotContain("quiet");
        assertThat(Files.readString(calls)).doesNotContain("java");
    }

    @Test
    void theExitCodeOfACheckIsPassedOn() throws IOException {
        launch("check", "a.txt");
        program("jdk/bin/java", "exit 3");

        assertThat(launch("check", "a.txt").exit()).isEqualTo(3);
    }

    @Test
    void namesWithBlanksReachTheProgramWhole() throws IOException {
        launch("check", "材料 一.txt", "--lang", "en");

        assertThat(Files.readString(calls)).contains("<材料 一.txt><--lang><en>");
    }

    @Test
    void theProgramLearnsThatNobodyWatches() throws IOException {
        launch("check", "a.txt");

        assertThat(Files.readString(calls))
                .contains("<-Dbihuan.terminal=false>", "<-Dbihuan.progress=false>");
    }

    @Test
    void aLinkToItWorksFromAnyFolder() throws IOException {
        Path link = temporary.resolve("link");
        Files.createSymbolicLink(link, home.resolve("bihuan"));

        assertThat(run(Map.of("BIHUAN_LANG", "zh"), link.toString(), "help").out()).contains("用法");
    }

    @Test
    void theTestRunEndsWithItsSum() throws IOException {
        maven(
                "3.8.7",
                "mkdir -p bihuan-a/target/surefire-reports bihuan-b/target/surefire-reports\n"
                        + suite("a", 7, 0, 0)
                        + suite("b", 5, 1, 1));
        program("bin/chromium", "");
        program("bin/fc-list", "echo font");

        Result result = launch("test");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out().stripTrailing()).endsWith("10 passed, 2 failed");
    }

    @Test
    void aTestRunWithoutFailuresSucceeds() throws IOException {
        maven("3.8.7", "mkdir -p bihuan-a/target/surefire-reports\n" + suite("a", 7, 0, 0));
        program("bin/chromium", "");
        program("bin/fc-list", "echo font");

        Result result = launch("test");

        assertThat(result.exit()).isZero();
        assertThat(result.out().stripTrailing()).endsWith("7 passed, 0 failed");
    }

    @Test
    void aBuildThatBreaksBeforeAnyTestIsNoSuccess() throws IOException {
        maven("3.8.7", "exit 1");
        program("bin/chromium", "");
        program("bin/fc-list", "echo font");

        assertThat(launch("test").exit()).isEqualTo(4);
    }

    @Test
    void fuzzingGivesEachTargetItsMinutes() throws IOException {
        maven("3.8.7", "");

        assertThat(launch("fuzz", "7").exit()).isZero();
        assertThat(launch("fuzz").exit()).isZero();

        assertThat(builds().getFirst()).contains("-pl bihuan-fuzz", "-Dbihuan.fuzz.seconds=420");
        assertThat(builds().getLast()).contains("-Dbihuan.fuzz.seconds=300");
    }

    @Test
    void whatFuzzingOrMutantsFindIsAFailure() throws IOException {
        maven("3.8.7", "exit 1");

        assertThat(launch("fuzz", "1").exit()).isEqualTo(1);
        assertThat(launch("mutants").exit()).isEqualTo(1);
        assertThat(builds().getLast()).contains("-Pmutants");
    }

    private static String suite(String module, int tests, int failures, int errors) {
        return "echo '<testsuite xmlns:x=\"s\" name=\"T\" time=\"0.1\" tests=\"%d\" errors=\"%d\" skipped=\"0\" failures=\"%d\">' > bihuan-%s/target/surefire-reports/TEST-T.xml\n"
                .formatted(tests, errors, failures, module);
    }

    private void jdk(String version) throws IOException {
        program("jdk/bin/java", "for word; do printf '<%s>' \"$word\"; done >>'" + calls + "'");
        program("jdk/bin/javac", "");
        Files.writeString(tools.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void maven(String version, String build) throws IOException {
        program(
                "bin/mvn",
                "if [ \"$1\" = -v ]; then echo 'Apache Maven "
                        + version
                        + "'; exit; fi\n"
                        + ("echo \"maven $*\" >>'" + calls + "'\n" + build));
    }

    private void program(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        run("chmod", "+x", file.toString());
    }

    private List<String> builds() throws IOException {
        return Files.readString(calls).lines().filter(l -> l.contains("maven ")).toList();
    }

    private Result launch(String... words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bihuan").toString()));
        command.addAll(List.of(words));
        return run(Map.of("BIHUAN_LANG", "en"), command.toArray(String[]::new));
    }

    private Result run(String... command) {
        return run(Map.of(), command);
    }

    private Result run(Map<String, String> more, String... command) {
        try {
            ProcessBuilder process = new ProcessBuilder(command).directory(temporary.toFile());
            process.environment().clear();
            process.environment().put("PATH", tools.resolve("bin") + ":/usr/bin:/bin");
            process.environment().put("JAVA_HOME", tools.resolve("jdk").toString());
            process.environment().put("HOME", temporary.toString());
            process.environment().put("LC_ALL", "C.UTF-8");
            process.environment().put("BIHUAN_SEARCH", "no");
            process.environment().putAll(more);
            Path out = Files.createTempFile(temporary, "out", "");
            Path err = Files.createTempFile(temporary, "err", "");
            Process running =
                    process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new AssertionError("still running: " + String.join(" ", command));
            }
            return new Result(running.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
