package org.bihuan.server.testing;

import java.net.http.HttpHeaders;

/** What the server answered; redirects are not followed. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Answer(int status, HttpHeaders headers, byte[] bytes, String body) {

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + body;
    }

    /** Path and query of where a redirect leads. */
    public String location() {
        return header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
