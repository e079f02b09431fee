package org.bihuan.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for new inputs that break a promise, each target in a Java of its own, for {@code
 * bihuan.fuzz.seconds}. What it finds is written out in the form in which it is to be kept.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzingTest {
    /** Of the search within the tests; more is for {@code ./bihuan fuzz}. */
    private static final int RUNS = 4_000;

    private static final long SECONDS = Long.getLong("bihuan.fuzz.seconds", 3);
    private static final int LONGEST_INPUT = 20_000;

    /** No measurement: it only tells a busy machine from a search without end. */
    private static final int LONGEST_LOOK_SECONDS = 200;

    @ParameterizedTest
    @EnumSource
    void findsNothing(Target target) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz", target.folder()));
        Path learnt = Files.createDirectories(folder.resolve("learnt"));
        Path start = Files.createDirectories(folder.resolve("start"));
        int number = 0;
        for (byte[] input : Inputs.of(target)) {
            Files.write(start.resolve(String.format("%03d", number++)), input);
        }
        clearFound(folder);
        Path log = folder.resolve("log.txt");

        Process search =
                new ProcessBuilder(command(target, folder, learnt, start))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = search.waitFor(SECONDS + 600, TimeUnit.SECONDS);
        search.destroyForcibly();

        List<Path> found = found(folder);
        if (!found.isEmpty() || !ended || search.exitValue() != 0) {
            throw new AssertionError(report(target, found, log));
        }
    }

    private static List<String> command(Target target, Path folder, Path learnt, Path start) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        SECONDS < 30 ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Door.class.getName(),
                        "--target_args=" + target.name(),
                        "--instrumentation_includes=org.bihuan.**",
                        "--custom_hook_includes=org.bihuan.**",
                        // Lists of others hold expressions on purpose; BoundedPattern bounds them.
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/found-",
                        "-max_total_time=" + SECONDS,
                        // Within the tests the same inputs each time, so that only a change can
                        // break the build; the long search is free.
                        SECONDS < 30 ? "-seed=20261124" : "-seed=0",
                        SECONDS < 30 ? "-runs=" + RUNS : "-runs=-1",
                        "-max_len=" + LONGEST_INPUT,
                        "-timeout=" + LONGEST_LOOK_SECONDS,
                        "-rss_limit_mb=0",
                        learnt.toString(),
                        start.toString()));
        return command;
    }

    private static void clearFound(Path folder) throws IOException {
        for (Path old : found(folder)) {
            Files.delete(old);
        }
    }

    private static List<Path> found(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("found-")).toList();
        }
    }

    private static String report(Target target, List<Path> found, Path log) throws IOException {
        StringBuilder words = new StringBuilder("The search on " + target + " failed.\n");
        for (Path file : found) {
            Path keep =
                    file.resolveSibling(file.getFileName().toString().replace("found-", "keep-"));
            Files.write(keep, target.fixture(Files.readAllBytes(file)));
            words.append("Keep what it found, then mend what it shows:\n")
                    .append("mkdir -p bihuan-fuzz/src/test/resources/fuzz/" + target.folder())
                    .append(" && cp bihuan-fuzz/" + keep)
                    .append(" bihuan-fuzz/src/test/resources/fuzz/" + target.folder() + "/\n");
        }
        List<String> lines = Files.readAllLines(log);
        lines.subList(Math.max(0, lines.size() - 60), lines.size())
                .forEach(line -> words.append(line).append('\n'));
        return words.toString();
    }
}
