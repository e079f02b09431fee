package org.bihuan.server.testing;

import java.net.http.HttpHeaders;

/** What the server answered; redirects are not followed. */
public record Answer(int status, HttpHeaders headers, String body) {

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Path and query of where a redirect leads. */
    public String location() {
        return header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
