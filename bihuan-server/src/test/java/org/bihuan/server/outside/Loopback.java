package org.bihuan.server.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A small HTTP server on loopback for the other side of a protocol. */
final class Loopback implements AutoCloseable {

    /** Answers a request; what it returns is sent. */
    interface Handler {
        Reply answer(HttpExchange exchange, Map<String, String> parameters) throws Exception;
    }

    record Reply(int status, String type, String body, String location) {
        static Reply json(String body) {
            return new Reply(200, "application/json", body, "");
        }

        static Reply refused(String body) {
            return new Reply(400, "application/json", body, "");
        }

        static Reply redirect(String location) {
            return new Reply(302, "text/plain", "", location);
        }
    }

    private final HttpServer server;

    Loopback() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void on(String path, Handler handler) {
        server.createContext(
                path,
                exchange -> {
                    try {
                        send(exchange, handler.answer(exchange, parameters(exchange)));
                    } catch (Exception broken) {
                        throw new IOException(broken);
                    } finally {
                        exchange.close();
                    }
                });
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (!reply.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", reply.location());
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        read(query == null ? "" : query, parameters);
        read(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                parameters);
        return parameters;
    }

    private static void read(String encoded, Map<String, String> parameters) {
        for (String pair : encoded.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters.put(
                        URLDecoder.decode(pair.substring(0, sign), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
    }

    /** Where a browser that goes to this address is sent. */
    static String redirectOf(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
