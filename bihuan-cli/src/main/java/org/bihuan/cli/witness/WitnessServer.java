package org.bihuan.cli.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.bihuan.proof.Hash;
import org.bihuan.proof.SignedNote;

/**
 * {@code POST /add-checkpoint} of C2SP tlog-witness: {@code old N}, the path from that size a hash
 * a line, a blank line, the signed head. Answers: 200 with the signature's line; 409 with the size
 * that is kept; 422 if the kept head is not the beginning; 404 for an unknown log, 403 for a head
 * that its log has not signed, 400 for anything else.
 */
final class WitnessServer implements AutoCloseable {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_HASHES = 63;

    private final WitnessFolder folder;
    private final Clock clock;
    private final PrintStream err;
    private final HttpServer server;

    WitnessServer(WitnessFolder folder, InetSocketAddress address, Clock clock, PrintStream err)
            throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.err = err;
        this.server = HttpServer.create(address, 16);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = new Answer(404, "");
            if (exchange.getRequestURI().getPath().equals("/add-checkpoint")
                    && exchange.getRequestMethod().equals("POST")) {
                byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
                answer = body.length > LONGEST ? new Answer(400, "") : see(body);
            }
            if (answer.status() == 409) {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
            }
            byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private Answer see(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            return new Answer(400, "");
        }
        List<String> lines = text.substring(0, blank).lines().toList();
        Optional<SignedNote> note = SignedNote.parse(text.substring(blank + 2));
        if (note.isEmpty()
                || lines.size() > MOST_HASHES + 1
                || !lines.getFirst().matches("old (0|[1-9][0-9]{0,17})")) {
            return new Answer(400, "");
        }
        try {
            List<Hash> path = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                path.add(Hash.fromBase64(line));
            }
            long old = Long.parseLong(lines.getFirst().substring(4));
            return said(folder.see(old, path, note.get(), clock.instant()));
        } catch (IllegalArgumentException noHash) {
            return new Answer(400, "");
        } catch (IOException unkept) {
            err.println(unkept);
            return new Answer(500, "");
        }
    }

    private static Answer said(WitnessFolder.Seen seen) {
        return switch (seen) {
            case WitnessFolder.Seen.Signed(String line) -> new Answer(200, line);
            case WitnessFolder.Seen.OtherSize(long kept) -> new Answer(409, kept + "\n");
            case WitnessFolder.Seen.UnknownLog() -> new Answer(404, "");
            case WitnessFolder.Seen.Refused(var reasons) ->
                    reasons.contains(org.bihuan.proof.Witness.Reason.NOT_SIGNED_BY_THE_LOG)
                            ? new Answer(403, "")
                            : new Answer(422, "");
        };
    }
}
