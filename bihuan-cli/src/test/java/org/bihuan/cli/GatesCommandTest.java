package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesCommandTest {

    private static final String CYCLE = "019cbb82-3a9d-7bba-b75d-f0e8030c103e";
    private static final String ANSWER =
            """
            {"cycle":"%s","title":"年度会","unit":"甲单位","steps":[
             {"step":"talks","number":1,"name":"谈心谈话","state":"under-way","stateText":"进行中","open":true,"due":null,
              "blockers":[{"code":"talks-missing","text":"还有 3 对必谈未完成","count":3,"link":"/x"}],"override":null},
             {"step":"meeting","number":2,"name":"召开会议","state":"waiting","stateText":"等待前面的步骤","open":false,"due":null,
              "blockers":[{"code":"talks-missing","text":"还有 3 对必谈未完成\\u3002","count":3,"link":"/x"}],"override":null}]}
            """
                    .formatted(CYCLE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsASavedAnswer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gates.json"), ANSWER);

        assertThat(run(List.of(file.toString()))).isEqualTo(Exit.REMARKS);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1. 谈心谈话  进行中\n   · 还有 3 对必谈未完成\n")
                .contains("2. 召开会议  等待前面的步骤\n   · 还有 3 对必谈未完成。\n");
    }

    @Test
    void asksARunningServerAfterSigningIn() throws IOException {
        HttpServer server = server();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            List<String> words = List.of(CYCLE, "--server", address, "--user", "xu");

            assertThat(run(words)).isEqualTo(Exit.REMARKS);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("还有 3 对必谈未完成");
            assertThat(run(List.of(CYCLE, "--server", address, "--user", "nobody")))
                    .isEqualTo(Exit.REFUSED);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatIsWrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gates.json"), "{\"steps\":[");

        assertThat(run(List.of())).isEqualTo(Exit.USAGE);
        assertThat(run(List.of("--loud"))).isEqualTo(Exit.USAGE);
        assertThat(run(List.of(file.toString()))).isEqualTo(Exit.REFUSED);
        assertThat(run(List.of(CYCLE, "--server", "http://127.0.0.1:1", "--user", "xu")))
                .isEqualTo(Exit.FAILED);
        assertThat(run(List.of(CYCLE, "--server", "nowhere", "--user", "xu")))
                .isEqualTo(Exit.FAILED);
    }

    private static HttpServer server() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean post = exchange.getRequestMethod().equals("POST");
                    String sent =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    boolean api = exchange.getRequestURI().getPath().startsWith("/api/");
                    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
                    boolean in = cookie != null && cookie.contains("bihuan=yes");
                    String form = "<input type=\"hidden\" name=\"_csrf\" value=\"t0ken\">";
                    byte[] body = (api ? ANSWER : form).getBytes(StandardCharsets.UTF_8);
                    if (post) {
                        boolean right = sent.contains("name=xu") && sent.contains("_csrf=t0ken");
                        exchange.getResponseHeaders().add("Location", right ? "/" : "/sign-in");
                        if (right) {
                            exchange.getResponseHeaders().add("Set-Cookie", "bihuan=yes; Path=/");
                        }
                        exchange.sendResponseHeaders(303, -1);
                    } else {
                        exchange.sendResponseHeaders(api && !in ? 404 : 200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        server.start();
        return server;
    }

    private Exit run(List<String> words) {
        Terminal terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new Screen(false, false, 0),
                        Locale.CHINESE);
        return new GatesCommand(
                        words,
                        terminal,
                        Map.of("BIHUAN_PASSWORD", "correct horse"),
                        new BufferedReader(new StringReader("")))
                .run();
    }
}
