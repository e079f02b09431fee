package org.bihuan.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The packaged server as a process of its own, with a data folder of its own; it can be killed and
 * started again.
 */
final class RunningServer implements AutoCloseable {
    private static final String READY = "BIHUAN READY ";
    private static final int SECONDS_TO_START = 180;

    private final Path data;
    private final List<String> arguments;
    private final List<String> console = new ArrayList<>();
    private Process process;
    private String address;

    private RunningServer(Path data, List<String> arguments) {
        this.data = data;
        this.arguments = arguments;
        start();
    }

    /** With the sample unit in it. */
    static RunningServer withSample() {
        return new RunningServer(folder(), List.of("--bihuan.sample=true"));
    }

    /** As it comes to a new office: without a single account. */
    static RunningServer empty() {
        return new RunningServer(folder(), List.of());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bihuan-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code http://127.0.0.1:40123}, without a slash at its end. */
    String address() {
        return address;
    }

    /** Everything the server has printed so far. */
    List<String> console() {
        synchronized (console) {
            return List.copyOf(console);
        }
    }

    /** What kill -9 does. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await();
    }

    /** Kills the server alone and leaves its database behind, as a crash of the JVM does. */
    void killLeavingTheDatabase() {
        process.destroyForcibly();
        await();
    }

    void startAgain() {
        start();
    }

    private void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-jar", Path.of(System.getProperty("bihuan.server")).toString()));
        command.add("--bihuan.data=" + data);
        command.add("--server.port=0");
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BlockingQueue<String> ready = new LinkedBlockingQueue<>();
        Process started = process;
        Thread.ofVirtual().start(() -> listen(started, ready));
        try {
            String line = ready.poll(SECONDS_TO_START, TimeUnit.SECONDS);
            if (line == null || !line.startsWith(READY)) {
                throw new IllegalStateException(
                        "the server did not start:\n" + String.join("\n", console()));
            }
            address = line.substring(READY.length()).strip().replaceAll("/$", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen(Process started, BlockingQueue<String> ready) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                synchronized (console) {
                    console.add(line);
                }
                if (line.contains(READY)) {
                    ready.add(line.substring(line.indexOf(READY)));
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            synchronized (console) {
                console.add(e.toString());
            }
        }
        ready.add("ended");
    }

    private void await() {
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(RunningServer::delete);
        } catch (IOException | UncheckedIOException e) {
            // A folder left behind in the temporary directory is no failure of what was tested.
            console.add(e.toString());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
