package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packaged server with its own settings, over HTTP: two hundred people sign in from one address
 * within five minutes, and somebody who guesses from the same address gets nowhere.
 */
class AnOfficeBehindOneAddressTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final List<String> PEOPLE =
            List.of("zhou", "shen", "lin", "xu", "gu", "lu", "qin", "wei", "pei", "tang");

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.withSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void signsInAndAGuesserDoesNot() throws Exception {
        int slowed = 0;
        for (int guess = 0; guess < 12; guess++) {
            if (new Visitor().signIn("lin", "guess-" + guess).body().contains("请在")) {
                slowed++;
            }
        }
        assertThat(slowed).isGreaterThanOrEqualTo(5);
        HttpResponse<String> right = new Visitor().signIn("lin", "sample-lin-2026");
        assertThat(right.statusCode()).as("in a browser that nobody knows").isEqualTo(422);

        Instant began = Instant.now();
        int entered = 0;
        for (int i = 0; i < 200; i++) {
            String name = PEOPLE.get(i % PEOPLE.size());
            if (name.equals("lin")) {
                name = "xu";
            }
            HttpResponse<String> answer = new Visitor().signIn(name, "sample-" + name + "-2026");
            assertThat(answer.statusCode()).as(name + " " + i).isEqualTo(303);
            entered++;
        }
        assertThat(entered).isEqualTo(200);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(5));
        aFloodIsHeldUpAndToldForHowLong();
    }

    /** Afterwards: it is the address that has to wait. */
    private static void aFloodIsHeldUpAndToldForHowLong() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page =
                HttpRequest.newBuilder(URI.create(server.address() + "/sign-in")).build();
        HttpResponse<Void> answer = client.send(page, HttpResponse.BodyHandlers.discarding());
        for (int i = 0; i < 5_000 && answer.statusCode() == 200; i++) {
            answer = client.send(page, HttpResponse.BodyHandlers.discarding());
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 300L);
    }

    /** Somebody at a browser that has never been here. */
    private static final class Visitor {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> signIn(String name, String password) throws Exception {
            URI address = URI.create(server.address() + "/sign-in");
            String page =
                    client.send(
                                    HttpRequest.newBuilder(address).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            Matcher token = TOKEN.matcher(page);
            assertThat(token.find()).as(page).isTrue();
            String form =
                    "_csrf=%s&name=%s&password=%s"
                            .formatted(encoded(token.group(1)), encoded(name), encoded(password));
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", server.address())
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
