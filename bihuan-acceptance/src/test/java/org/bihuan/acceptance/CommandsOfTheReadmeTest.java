package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a newcomer types, with the launcher and the packaged programs as they are, in a folder with
 * blanks and Chinese characters in its name. Only the build is left out: it is running this test.
 */
class CommandsOfTheReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir Path temporary;
    private Path home;
    private Path scratch;
    private Process process;

    @BeforeEach
    void copyWhatIsNeeded() throws IOException {
        home = Files.createDirectories(temporary.resolve("闭环 试用"));
        scratch = Files.createDirectories(temporary.resolve("tmp"));
        Files.createSymbolicLink(home.resolve("bihuan"), home.resolve("launcher"));
        Files.copy(ROOT.resolve("bihuan"), home.resolve("launcher"));
        assertThat(home.resolve("launcher").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(home.resolve("examples"), ROOT.resolve("examples"));
        Path state = Files.createDirectories(home.resolve(".bihuan"));
        for (String app : List.of("cli", "server")) {
            Path module = Files.createDirectories(home.resolve("bihuan-" + app));
            Path built = ROOT.resolve("bihuan-" + app).resolve("target");
            Files.createSymbolicLink(module.resolve("target"), built);
            Files.createFile(state.resolve("built-" + app));
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        for (String link : List.of("examples", "bihuan-cli/target", "bihuan-server/target")) {
            Files.delete(home.resolve(link));
        }
    }

    @Test
    void checkShowsWhatTheExampleSaysAndWhatIsWrongWithIt() throws Exception {
        List<String> lines = new ArrayList<>();

        int exit = finish(launch("check", "examples/statement.txt"), lines);

        assertThat(exit).isBetween(0, 1);
        assertThat(lines).first().asString().contains("statement.txt");
        assertThat(lines).anyMatch(line -> line.contains("问题 4 个"));
    }

    @Test
    void verifyChecksTheExampleAndNoticesAChange() throws Exception {
        List<String> lines = new ArrayList<>();
        String[] words = {"verify", "examples/entry.tlog-proof", "--key", "examples/log-key.txt"};

        assertThat(finish(launch(words), lines)).isZero();
        assertThat(lines).anyMatch(line -> line.contains("7 条中的第 7 条"));

        Path changed = home.resolve("changed.tlog-proof");
        String proof = Files.readString(ROOT.resolve("examples/entry.tlog-proof"));
        Files.writeString(changed, proof.replace("index 6", "index 5"));
        assertThat(finish(launch("verify", "changed.tlog-proof"), lines)).isEqualTo(1);
    }

    @Test
    void aFileWithAChineseNameIsFoundEvenWhereTheTerminalKnowsOnlyAscii() throws Exception {
        Path statement = home.resolve("对照 材料.txt");
        Files.copy(ROOT.resolve("examples/statement.txt"), statement);
        List<String> lines = new ArrayList<>();

        int exit = finish(launch("check", "对照 材料.txt", "--lang", "en"), lines);

        assertThat(exit).isBetween(0, 1);
        assertThat(lines).first().asString().contains("对照 材料.txt");
    }

    @Test
    void demoShowsAPageAndLeavesNothingBehind() throws Exception {
        process = launch("demo", "--port", "18080");
        BufferedReader out = reader(process);
        String line = out.readLine();
        while (line != null && !line.startsWith("BIHUAN READY ")) {
            line = out.readLine();
        }
        assertThat(line).isNotNull();
        URI address = URI.create(line.substring("BIHUAN READY ".length()).strip());

        int status =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()
                        .send(
                                HttpRequest.newBuilder(address).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode();
        process.toHandle().destroy();
        out.transferTo(java.io.Writer.nullWriter());

        assertThat(status).isEqualTo(200);
        assertThat(process.waitFor()).isZero();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith("bihuan-demo")))
                    .isEmpty();
        }
    }

    private Process launch(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bihuan").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("TMPDIR", scratch.toString());
        return builder.redirectErrorStream(true).start();
    }

    private static int finish(Process process, List<String> lines) throws Exception {
        try (BufferedReader out = reader(process)) {
            out.lines().forEach(lines::add);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
