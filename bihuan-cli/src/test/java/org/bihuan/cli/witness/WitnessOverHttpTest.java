package org.bihuan.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.proof.Checkpoint;
import org.bihuan.proof.Hash;
import org.bihuan.proof.MerkleTree;
import org.bihuan.proof.SignedNote;
import org.bihuan.proof.SigningKey;
import org.bihuan.proof.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness as whoever speaks C2SP tlog-witness meets it. */
class WitnessOverHttpTest {
    private static final String LOG = "bihuan/log-1";

    @TempDir Path folder;

    private final SigningKey log = SigningKey.generate(LOG, VerifierKey.Type.LOG);
    private final List<Hash> leaves = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private WitnessFolder kept;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        grow(5);
        kept = new WitnessFolder(folder, List.of(log.verifier()));
        open();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void open() throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new WitnessServer(kept, here, Clock.systemUTC(), System.err);
    }

    @Test
    void signsWhatGoesOnFromWhatItKeeps() {
        HttpResponse<String> first = offer(0, head(5));
        grow(4);
        HttpResponse<String> second = offer(5, head(9));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        SignedNote note = SignedNote.parse(head(9).file() + second.body()).orElseThrow();
        assertThat(note.standing(kept.ownKey())).isEqualTo(SignedNote.Standing.SIGNED);
    }

    @Test
    void neverGoesBackAlsoAfterItStartsAnew() throws IOException {
        offer(0, head(5));
        server.close();
        kept = new WitnessFolder(folder, List.of());
        open();

        assertThat(offer(0, head(3)).statusCode()).isEqualTo(409);
        assertThat(offer(0, head(3)).body()).isEqualTo("5\n");
        assertThat(offer(5, head(3)).statusCode()).isEqualTo(422);
    }

    @Test
    void refusesAHistoryThatWasChanged() {
        offer(0, head(5));
        leaves.set(1, Hash.ofLeaf("another".getBytes(StandardCharsets.UTF_8)));
        grow(2);

        assertThat(offer(5, head(7)).statusCode()).isEqualTo(422);
        assertThat(offer(5, head(5)).statusCode()).isEqualTo(422);
    }

    @Test
    void knowsWhoseLogItWatchesAndNothingElse() {
        SigningKey stranger = SigningKey.generate("bihuan/log-2", VerifierKey.Type.LOG);
        SigningKey forger = SigningKey.generate(LOG, VerifierKey.Type.LOG);

        assertThat(offer(0, signed(stranger, 5)).statusCode()).isEqualTo(404);
        assertThat(offer(0, signed(forger, 5)).statusCode()).isEqualTo(403);
        assertThat(send("old 0\n\nnonsense").statusCode()).isEqualTo(400);
        assertThat(send("old -1\n\n" + head(5).file()).statusCode()).isEqualTo(400);
        assertThat(send("x".repeat(70_000)).statusCode()).isEqualTo(400);
        assertThat(offer(0, head(5)).statusCode()).isEqualTo(200);
    }

    /** Better no signature than one for a history that nobody compared. */
    @Test
    void aKeptHeadThatCannotBeReadIsNotForgotten() throws IOException {
        offer(0, head(5));
        try (Stream<Path> files = Files.list(folder)) {
            Path head =
                    files.filter(f -> f.getFileName().toString().startsWith("head-"))
                            .findFirst()
                            .orElseThrow();
            Files.writeString(head, "broken");
        }

        assertThat(offer(0, head(5)).statusCode()).isEqualTo(500);
    }

    private void grow(int more) {
        for (int i = 0; i < more; i++) {
            leaves.add(Hash.ofLeaf(("entry " + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private SignedNote head(int size) {
        return SignedNote.of(new Checkpoint(LOG, size, tree().root(size)), log);
    }

    private SignedNote signed(SigningKey by, int size) {
        return SignedNote.of(new Checkpoint(by.verifier().name(), size, tree().root(size)), by);
    }

    private MerkleTree tree() {
        return new MerkleTree(i -> leaves.get((int) i));
    }

    private HttpResponse<String> offer(long old, SignedNote head) {
        long size = head.head().orElseThrow().size();
        String path =
                tree().consistency(Math.min(old, size), size).stream()
                        .map(hash -> hash.base64() + "\n")
                        .collect(Collectors.joining());
        return send("old " + old + "\n" + path + "\n" + head.file());
    }

    private HttpResponse<String> send(String body) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/add-checkpoint");
        try {
            return client.send(
                    HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
