package org.bihuan.server.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bihuan.server.audit.WitnessDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Speaks with the witness whose address the operator wrote down; {@code bihuan.witness.url}, such
 * as {@code https://witness.example.org/}. A head says how many entries a log has and no more.
 */
@Component
class WitnessCalls implements WitnessDoor {
    private static final int LONGEST_ANSWER = 10_000;

    private final Optional<URI> address;
    private final boolean inTheClear;

    WitnessCalls(@Value("${bihuan.witness.url:}") String url) {
        this.address =
                url.isBlank()
                        ? Optional.empty()
                        : Optional.of(URI.create(url.strip().replaceFirst("/*$", "/")));
        this.inTheClear = address.isPresent() && InTheClear.crosses(url, false);
    }

    @Override
    public boolean isSet() {
        return address.isPresent();
    }

    @Override
    public Answer offer(String request) {
        if (inTheClear) {
            return new Answer.InTheClear();
        }
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Outgoing.PATIENCE)
                        .build()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(address.orElseThrow().resolve("add-checkpoint"))
                                    .timeout(Outgoing.PATIENCE)
                                    .POST(HttpRequest.BodyPublishers.ofString(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = answer.body();
            String said =
                    new String(
                            body, 0, Math.min(body.length, LONGEST_ANSWER), StandardCharsets.UTF_8);
            return new Answer.Said(answer.statusCode(), said);
        } catch (IOException silent) {
            return new Answer.Silent(silent.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("interrupted");
        }
    }
}
