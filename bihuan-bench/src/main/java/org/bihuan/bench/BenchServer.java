package org.bihuan.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's own server with its sample, in a process of its own, and somebody signed in. */
final class BenchServer implements AutoCloseable {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SAMPLE_LOGIN = Pattern.compile("(\\S+)\\s+(sample-\\S+)");
    private static final Duration MOST = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private BenchServer(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    static BenchServer start(Path data) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = data.resolve("server.log");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar().toString(),
                                "--bihuan.data=" + data.resolve("data"),
                                "--server.port=" + port,
                                "--bihuan.sample=true")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        BenchServer server = new BenchServer(process, data, port);
        try {
            server.await(log);
            server.signIn(log);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    /** Beside the bench's own jar, as both are built. */
    private static Path jar() {
        try {
            Path own =
                    Path.of(
                            BenchServer.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            for (Path up = own; up != null; up = up.getParent()) {
                Path jar = up.resolve("bihuan-server/target/app/bihuan-server.jar");
                if (Files.exists(jar)) {
                    return jar;
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the server is not built: ./bihuan serve builds it");
    }

    private void await(Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(base.resolve("/sign-in"))).statusCode() == 200
                        && SAMPLE_LOGIN.matcher(Files.readString(log)).find()) {
                    return;
                }
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("the server does not answer: " + Files.readString(log));
    }

    private void signIn(Path log) throws IOException, InterruptedException {
        Matcher login = SAMPLE_LOGIN.matcher(Files.readString(log));
        Matcher token =
                FORM_TOKEN.matcher(send(HttpRequest.newBuilder(base.resolve("/sign-in"))).body());
        if (!login.find() || !token.find()) {
            throw new IOException("no way to sign in");
        }
        String form =
                "_csrf="
                        + encoded(token.group(1))
                        + "&name="
                        + encoded(login.group(1))
                        + "&password="
                        + encoded(login.group(2));
        send(
                HttpRequest.newBuilder(base.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        get("/ledger");
    }

    /** A page as whoever is signed in gets it; anything but a page is an error. */
    String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(base + escaped(address))));
        if (page.statusCode() != 200) {
            throw new IOException(address + ": " + page.statusCode());
        }
        return page.body();
    }

    private static String escaped(String address) {
        return address.chars()
                .mapToObj(
                        c -> c < 128 ? String.valueOf((char) c) : encoded(String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String kept =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        HttpResponse<String> answer =
                http.send(
                        request.header("Accept-Language", "zh-CN").build(),
                        HttpResponse.BodyHandlers.ofString());
        for (String set : answer.headers().allValues("set-cookie")) {
            List<String> pair = List.of(set.split(";", 2)[0].split("=", 2));
            cookies.put(pair.getFirst(), pair.size() > 1 ? pair.get(1) : "");
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The database itself, past every wall. */
    Connection database() throws IOException, SQLException {
        Properties logins = new Properties();
        try (Reader reader = Files.newBufferedReader(below("logins.properties"))) {
            logins.load(reader);
        }
        String port = Files.readAllLines(below("postmaster.pid")).get(3).strip();
        String user = "bihuan_superuser";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/bihuan", user, logins.getProperty(user));
    }

    private Path below(String file) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(path -> path.endsWith(file))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + file));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
