package org.bihuan.reading.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bihuan.reading.Limit;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Reason.ReaderFailed;
import org.bihuan.reading.Reason.ReaderFailed.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersThatMisbehaveTest {
    private static final RoomRules RULES =
            RoomRules.forOne(2)
                    .withLimits(ReadingLimits.standard().withTime(Duration.ofSeconds(2)));

    private final List<ReadingRoom> rooms = new ArrayList<>();

    @AfterEach
    void closeRooms() {
        rooms.forEach(ReadingRoom::close);
    }

    @ParameterizedTest
    @CsvSource({
        "allocate, MEMORY",
        "overflow, DIED",
        "exit, DIED",
        "halt, DIED",
        "throw, DIED",
        "half, DIED",
        "close-out, DIED",
        "garbage, GARBLED",
        "flood, GARBLED",
        "claims-much, GARBLED"
    })
    void aFailureIsARefusalAndTheNextFileIsRead(String way, Failure why) {
        ReadingRoom room = room(RULES);

        assertThat(reasons(room.read(way, "x".getBytes(UTF_8))))
                .containsExactly(new ReaderFailed(why));
        assertThat(text(room.read("next", "好".getBytes(UTF_8)))).isEqualTo("好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "spin"})
    void whoeverTakesTooLongIsEndedAndTheNextFileIsRead(String way) {
        ReadingRoom room = room(RULES);

        assertThat(reasons(room.read(way, "x".getBytes(UTF_8))))
                .containsExactly(new Reason.OverLimit(Limit.TIME, 2, 2));
        assertThat(text(room.read("next", "好".getBytes(UTF_8)))).isEqualTo("好");
    }

    @Test
    void aReaderThatIsDeafToALargeFileIsEnded() {
        ReadingRoom room = room(RULES);
        byte[] large = new byte[8 << 20];

        assertThat(reasons(room.read("deaf", large)))
                .containsExactly(new Reason.OverLimit(Limit.TIME, 2, 2));
    }

    @Test
    void aReaderThatNeverGetsReadyIsNotTheFilesFault() {
        RoomRules impatient =
                new RoomRules(
                        RULES.limits(),
                        1,
                        1,
                        9,
                        9,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1),
                        Optional.empty());

        for (String way : List.of("sleep", "exit", "garbage")) {
            assertThat(reasons(room(impatient, way).read("a", "x".getBytes(UTF_8))))
                    .containsExactly(new ReaderFailed(Failure.NOT_STARTED));
        }
    }

    @Test
    void aMachineThatCannotStartItIsTold() {
        ReadingRoom room = kept(new ReadingRoom(RULES, folder -> List.of("/no/such/program")));

        assertThat(reasons(room.read("a", "x".getBytes(UTF_8))))
                .containsExactly(new ReaderFailed(Failure.NOT_STARTED));
    }

    @Test
    void anAnswerGivenBeforeItsQuestionIsNotTaken() {
        ReadingRoom room = room(RULES);

        assertThat(reasons(room.read("early", "x".getBytes(UTF_8))))
                .containsExactly(new ReaderFailed(Failure.GARBLED));
        assertThat(text(room.read("next", "好".getBytes(UTF_8)))).isEqualTo("好");
    }

    @Test
    void aFileIsTriedAgainWhenAnUsedReaderDiesOverIt() {
        ReadingRoom room = room(RULES);
        long first = Long.parseLong(text(room.read("pid", "x".getBytes(UTF_8))));
        assertThat(text(room.read("pid", "x".getBytes(UTF_8)))).isEqualTo(Long.toString(first));

        assertThat(reasons(room.read("halt", "x".getBytes(UTF_8))))
                .containsExactly(new ReaderFailed(Failure.DIED));
        assertThat(text(room.read("pid", "x".getBytes(UTF_8)))).isNotEqualTo(Long.toString(first));
        assertThat(ProcessHandle.of(first)).isEmpty();
    }

    @Test
    void aReaderThatDiedWhileIdleIsReplaced() {
        ReadingRoom room = room(RULES);
        ProcessHandle child = child(room);
        child.destroyForcibly();
        child.onExit().join();

        assertThat(text(room.read("next", "好".getBytes(UTF_8)))).isEqualTo("好");
    }

    @Test
    void nobodySharesAReaderWithAnother() {
        ReadingRoom room = room(RULES);
        String ofOne = text(room.read("one", "pid", "x".getBytes(UTF_8)));

        assertThat(text(room.read("another", "pid", "x".getBytes(UTF_8)))).isNotEqualTo(ofOne);
        assertThat(text(room.read("one", "pid", "x".getBytes(UTF_8)))).isEqualTo(ofOne);
    }

    @Test
    void anIdleReaderGivesWayToAnothersFile() {
        ReadingRoom room = room(RULES);
        List<ProcessHandle> children = new ArrayList<>();
        for (String caller : List.of("one", "two", "three")) {
            String pid = text(room.read(caller, "pid", "x".getBytes(UTF_8)));
            children.add(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
        }

        assertThat(children).filteredOn(ProcessHandle::isAlive).hasSize(2);
    }

    @Test
    void itsFolderIsItsOwnAndEmptyAndGoneAfterwards() {
        ReadingRoom room = room(RULES);
        String found = text(room.read("folder", "x".getBytes(UTF_8)));
        Path folder = Path.of(found.substring(0, found.indexOf(" holds ")));

        assertThat(found).endsWith(" holds 0");
        assertThat(folder).isDirectoryContaining("glob:**left-behind");
        room.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void itsEnvironmentIsEmptyButForTheSpellingOfNames() {
        assertThat(text(room(RULES).read("environment", "x".getBytes(UTF_8))))
                .matches("\\{LC_ALL=[^,]*, MALLOC_ARENA_MAX=1}");
    }

    @Test
    void itHasNoNetworkWhereTheSystemAllowsToTakeIt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(server.getLocalPort());
            List<String> cutOff = CutOff.probe();

            assertThat(text(room(RULES).read("connect:" + port, "x".getBytes(UTF_8))))
                    .isEqualTo(cutOff.isEmpty() ? "connected" : "refused");
            ReadingRoom open = kept(new ReadingRoom(RULES, misbehaving(List.of())));
            assertThat(text(open.read("connect:" + port, "x".getBytes(UTF_8))))
                    .isEqualTo("connected");
        }
    }

    @Test
    void closingTheRoomEndsAReadingUnderWayAndRefusesTheNext() throws Exception {
        ReadingRoom room = room(RoomRules.forOne(1));
        ProcessHandle child = child(room);
        CompletableFuture<Reading> underWay =
                CompletableFuture.supplyAsync(() -> room.read("sleep", "x".getBytes(UTF_8)));
        CompletableFuture<Reading> waiting =
                CompletableFuture.supplyAsync(() -> room.read("sleep", "x".getBytes(UTF_8)));
        room.close();

        assertThat(reasons(underWay.join())).containsExactly(new ReaderFailed(Failure.STOPPED));
        assertThat(reasons(waiting.join())).containsExactly(new ReaderFailed(Failure.STOPPED));
        assertThat(reasons(room.read("next", "x".getBytes(UTF_8))))
                .containsExactly(new ReaderFailed(Failure.STOPPED));
        child.onExit().join();
    }

    @Test
    void anInterruptedCallerLeavesNoReaderBehind() throws Exception {
        ReadingRoom room = room(RoomRules.forOne(1));
        ProcessHandle child = child(room);
        CompletableFuture<Reading> answer = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller =
                Thread.ofPlatform()
                        .start(() -> {
                            begun.countDown();
                            answer.complete(room.read("sleep", "x".getBytes(UTF_8)));
                        });
        begun.await();
        caller.interrupt();

        assertThat(reasons(answer.join())).containsExactly(new ReaderFailed(Failure.STOPPED));
        assertThat(text(room.read("next", "好".getBytes(UTF_8)))).isEqualTo("好");
        room.close();
        child.onExit().join();
    }

    private static ProcessHandle child(ReadingRoom room) {
        String pid = text(room.read("pid", "x".getBytes(UTF_8)));
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private ReadingRoom room(RoomRules rules, String... ways) {
        List<String> cutOff = CutOff.probe();
        return kept(new ReadingRoom(rules, misbehaving(cutOff, ways)));
    }

    private ReadingRoom kept(ReadingRoom room) {
        rooms.add(room);
        return room;
    }

    private static ChildCommand misbehaving(List<String> cutOff, String... ways) {
        List<Path> classPath = new ArrayList<>(ReadingJars.find());
        classPath.add(ReadingJars.placeOf(Misbehaving.class));
        OwnJvm jvm = new OwnJvm(cutOff, classPath, Optional.empty(), Misbehaving.class.getName());
        return folder -> {
            List<String> command = new ArrayList<>(jvm.in(folder));
            command.addAll(List.of(ways));
            return command;
        };
    }

    private static List<Reason> reasons(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> throw new AssertionError("was read: " + read);
            case Reading.Refused refused -> refused.reasons();
        };
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> read.text().text();
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
