package org.bihuan.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running server as one person sees it, who signs in with name and password. */
final class GateServer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN =
            Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
                    .connectTimeout(PATIENCE)
                    .build();

    /**
     * @throws IllegalArgumentException if this is no address of a server
     */
    GateServer(String address) {
        this.address = address.replaceFirst("/+$", "");
        String scheme = URI.create(this.address).getScheme();
        if (scheme == null || !scheme.startsWith("http")) {
            throw new IllegalArgumentException(address);
        }
    }

    record Answer(int status, String body) {}

    /** Whether the server let him in without asking for more than a password. */
    boolean signIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        if (!token.find()) {
            return false;
        }
        String form =
                "name="
                        + encoded(name)
                        + "&password="
                        + encoded(password)
                        + "&_csrf="
                        + encoded(token.group(1));
        HttpResponse<String> answer =
                client.send(
                        to("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", address)
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 303 && !location.matches(".*/(sign-in|password).*");
    }

    Answer gates(String cycle, String language) throws IOException, InterruptedException {
        return get("/api/v1/cycles/" + cycle + "/gates?lang=" + language);
    }

    private Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        to(path).GET().build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
