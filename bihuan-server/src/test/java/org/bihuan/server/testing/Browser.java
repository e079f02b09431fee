package org.bihuan.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen or scripts: keeps cookies, sends forms with the token of the last page
 * it saw (or of the sign-in page when it has seen none), does not follow redirects.
 */
public final class Browser {

    private static final Pattern TOKEN =
            Pattern.compile("<input[^>]*name=\"?_csrf\"?[^>]*value=[\"']([^\"']+)[\"']");
    private static final String BOUNDARY = "----bihuan-test-boundary";

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    Browser(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer getWith(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.GET());
    }

    public Answer signIn(String name, String password) {
        get("/sign-in");
        Answer answer = post("/sign-in", Map.of("name", name, "password", password));
        token = "";
        return answer;
    }

    /** Sends a form. A field {@code _csrf} of the caller's own takes the place of the token. */
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = withToken(fields);
        String body =
                all.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                asForm(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file in it. */
    public Answer upload(
            String path,
            Map<String, String> fields,
            String fileField,
            String fileName,
            byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        withToken(fields)
                .forEach((name, value) ->
                        part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
        part(body, fileField, "; filename=\"" + fileName + "\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                asForm(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A POST exactly as given: no token, no origin. For forged requests. */
    public Answer postRaw(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        BodyPublisher publisher = BodyPublishers.ofString(body);
        return send(request.POST(publisher));
    }

    /** Value of a cookie, or empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts a cookie in, as a thief of it would. */
    public Browser withCookie(String name, String value) {
        java.net.HttpCookie cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(origin), cookie);
        return this;
    }

    /** The token that the next form will carry. */
    public String token() {
        if (token.isEmpty()) {
            get("/");
        }
        if (token.isEmpty()) {
            get("/sign-in");
        }
        return token;
    }

    public String origin() {
        return origin;
    }

    private Map<String, String> withToken(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!all.containsKey("_csrf")) {
            all.put("_csrf", token());
        }
        return all;
    }

    private static void part(
            ByteArrayOutputStream body, String name, String disposition, byte[] content) {
        String head =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\""
                        + disposition;
        body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private HttpRequest.Builder asForm(String path) {
        return request(path).header("Origin", origin).header("Sec-Fetch-Site", "same-origin");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.build(), BodyHandlers.ofByteArray());
            String body = new String(response.body(), StandardCharsets.UTF_8);
            Matcher found = TOKEN.matcher(body);
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(response.statusCode(), response.headers(), response.body(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
