package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;
import org.bihuan.reading.room.HostileCases.Case;
import org.bihuan.text.SourceText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile file in the reading room, two at a time. What becomes of each stands in {@code
 * hostile-files.txt}, one line per file: the reasons of its refusal, or how its text begins, how
 * long it is, and what the reader doubted. Time is no part of it, and neither is chance.
 */
class EveryHostileFileTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static HttpServer server;
    private static ReadingRoom room;
    private static ReadingRoom hasty;
    private static PeakMemory memory;
    private static ExecutorService two;
    private static Map<String, Future<String>> outcomes;
    private static Map<String, String> expected;

    @BeforeAll
    static void readAll() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> CALLS.incrementAndGet());
        server.start();
        // Ten seconds are enough by far on a quiet machine; a busy one must not change the reasons.
        ReadingLimits patient = ReadingLimits.standard().withTime(Duration.ofMinutes(3));
        room = new ReadingRoom(RoomRules.forOne(2).withLimits(patient));
        hasty = new ReadingRoom(RoomRules.forOne(1));
        memory = PeakMemory.begin();
        expected = expected();
        two = Executors.newFixedThreadPool(2);
        outcomes = new LinkedHashMap<>();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        for (Case one : new HostileCases(address).all()) {
            outcomes.put(
                    one.label(),
                    two.submit(
                            () -> outcome(roomFor(one).read(one.fileName(), one.bytes().get()))));
        }
    }

    @AfterAll
    static void close() {
        two.shutdownNow();
        room.close();
        hasty.close();
        memory.close();
        server.stop(0);
    }

    /** What only the clock can end need not wait for long. */
    private static ReadingRoom roomFor(Case one) {
        return expected.getOrDefault(one.label(), "").contains("TIME") ? hasty : room;
    }

    static List<String> labels() {
        return List.copyOf(outcomes.keySet());
    }

    @ParameterizedTest
    @MethodSource("labels")
    void endsAsIsWrittenDown(String label) throws Exception {
        assertThat(outcomes.get(label).get()).as(label).isEqualTo(expected.getOrDefault(label, ""));
    }

    @Test
    void areAtLeastEightyAndAllWrittenDown() {
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(80);
        assertThat(expected.keySet()).containsExactlyInAnyOrderElementsOf(outcomes.keySet());
    }

    @Test
    void makeNobodyCallAnyAddress() throws Exception {
        for (Future<String> outcome : outcomes.values()) {
            outcome.get();
        }
        assertThat(CALLS).hasValue(0);
    }

    @Test
    void takeNoMoreRealMemoryThanIsPromised() throws Exception {
        for (Future<String> outcome : outcomes.values()) {
            outcome.get();
        }
        assertThat(memory.megabytes()).isLessThan(PeakMemory.MOST_MEGABYTES);
        assertThat(memory.megabytes() > 0).isEqualTo(PeakMemory.isKnownHere());
    }

    @Test
    void doNotKeepAnHonestFileFromBeingRead() throws Exception {
        outcomes.get(labels().getLast()).get();

        assertThat(outcome(room.read("a.txt", "好".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("reads 1: 好");
    }

    private static String outcome(Reading reading) {
        return switch (reading) {
            case Reading.Refused(List<Reason> reasons) ->
                    reasons.stream()
                            .map(EveryHostileFileTest::shortly)
                            .collect(Collectors.joining(", ", "refused: ", ""));
            case Reading.Read(SourceText text) ->
                    "reads "
                            + text.text().length()
                            + ": "
                            + readable(text.text().substring(0, Math.min(30, text.text().length())))
                            + text.origin().doubts().stream()
                                    .map(doubt -> " [" + doubt + "]")
                                    .collect(Collectors.joining());
        };
    }

    /** Without what was counted until reading stopped. */
    private static String shortly(Reason reason) {
        return reason instanceof Reason.OverLimit over
                ? "OverLimit " + over.limit()
                : reason.toString();
    }

    private static String readable(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        c < ' '
                                        || (c > 0x7E && c < 0x2E80)
                                        || Character.getType(c) == Character.SURROGATE
                                ? "\\u%04X".formatted(c)
                                : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        try (var in = EveryHostileFileTest.class.getResourceAsStream("hostile-files.txt")) {
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int arrow = line.indexOf(" -> ");
                if (arrow > 0 && !line.startsWith("#")) {
                    lines.put(line.substring(0, arrow), line.substring(arrow + 4));
                }
            }
        }
        return lines;
    }
}
