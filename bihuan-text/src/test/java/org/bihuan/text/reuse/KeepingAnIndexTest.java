package org.bihuan.text.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bihuan.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index in a folder: closed and opened, damaged, cut off, killed, shared. */
class KeepingAnIndexTest {
    @TempDir Path temporary;

    private final List<ReuseText> texts = texts(60);

    private static List<ReuseText> texts(int count) {
        Seeds seeds = Seeds.of(7);
        List<ReuseText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 400) {
                text.append(seeds.sentence());
            }
            texts.add(new ReuseText("t" + i, i % 2 == 0 ? "张" : "", i % 3 == 0, text.toString()));
        }
        return texts;
    }

    private Path filled() throws IOException {
        Path folder = temporary.resolve("index");
        try (ReuseIndex index = ReuseIndex.open(folder, Tiers.never())) {
            index.add(texts.subList(0, 20));
            index.add(texts.subList(20, 40));
            index.add(texts.subList(40, 60));
        }
        return folder;
    }

    private static List<ReuseText> read(Path folder) throws IOException {
        List<ReuseText> read = new ArrayList<>();
        try (ReuseIndex index = ReuseIndex.openForReading(folder)) {
            index.forEach(read::add);
        }
        return read;
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("segment-00000" + number + ".bihuan");
    }

    @Test
    void whatWasAddedIsThereWhenItIsOpenedAgain() throws IOException {
        assertThat(read(filled())).isEqualTo(texts);
    }

    @Test
    void aTextTakesThePlaceOfTheEarlierOneOfItsName() throws IOException {
        Path folder = filled();
        ReuseText other = new ReuseText("t3", "别的文字，与原来的毫不相干，长度也够找到相同之处。");
        try (ReuseIndex index = ReuseIndex.open(folder)) {
            index.add(List.of(other));

            assertThat(index.size()).isEqualTo(60);
            assertThat(index.ask(ReuseQuestion.of("q", other.text())).sources().getFirst().id())
                    .isEqualTo("t3");
            assertThat(index.ask(ReuseQuestion.of("q", texts.get(3).text())).sources())
                    .noneMatch(s -> s.id().equals("t3"));
        }
    }

    @Test
    void whatIsRemovedIsNowhereInTheFilesAnyMore() throws IOException {
        Path folder = filled();
        byte[] gone = packed(file(folder, 1), 7);
        assertThat(contains(Files.readAllBytes(file(folder, 1)), gone)).isTrue();

        try (ReuseIndex index = ReuseIndex.open(folder, Tiers.never())) {
            assertThat(index.remove(Set.of("t7", "t45", "nobody"))).isEqualTo(2);
        }

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(contains(Files.readAllBytes(file), gone)).isFalse();
            }
        }
        assertThat(read(folder)).hasSize(58).doesNotContain(texts.get(7), texts.get(45));
        ReuseIndex.verify(folder);
    }

    /** The bytes that hold a text in its file, without those that its neighbours share. */
    private static byte[] packed(Path file, int text) throws IOException {
        MemorySegment whole = Store.InFolder.map(file, false);
        Segment segment = Segment.open(whole, file, new BitSet());
        int bits = segment.letters.bits;
        long at = whole.get(Layout.LONG, Layout.Section.CHARACTERS.at());
        long from = at + (long) segment.start(text) * bits / 8 + 1;
        long to = at + (long) (segment.start(text) + segment.length(text)) * bits / 8 - 1;
        return whole.asSlice(from, to - from).toArray(Layout.BYTE);
    }

    private static boolean contains(byte[] all, byte[] some) {
        String whole = new String(all, StandardCharsets.ISO_8859_1);
        return whole.contains(new String(some, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileCutOffAnywhereIsToldAndMadeAgain() throws IOException {
        long length = Files.size(file(filled(), 2));
        for (long left : List.of(0L, 100L, 511L, 513L, length / 4, length / 2, length - 1)) {
            removeAll();
            Path folder = filled();
            try (FileChannel channel =
                    FileChannel.open(file(folder, 2), StandardOpenOption.WRITE)) {
                channel.truncate(left);
            }

            assertThatThrownBy(() -> ReuseIndex.open(folder))
                    .isInstanceOfSatisfying(
                            ReuseIndexException.class,
                            e -> {
                                assertThat(e.isDamage()).isTrue();
                                assertThat(e.file()).isEqualTo(file(folder, 2));
                            });
            ReuseIndex.Rescued rescued = ReuseIndex.rescue(folder);

            assertThat(rescued.kept()).isGreaterThanOrEqualTo(40);
            assertThat(read(folder)).hasSize(rescued.kept()).isSubsetOf(texts);
            ReuseIndex.verify(folder);
        }
    }

    @Test
    void aFlippedByteCostsOneTextAtMost() throws IOException {
        long length = Files.size(file(filled(), 1));
        for (long at = 3; at < length; at += length / 40) {
            removeAll();
            Path folder = filled();
            byte[] bytes = Files.readAllBytes(file(folder, 1));
            bytes[(int) at] ^= 0x41;
            Files.write(file(folder, 1), bytes);

            Throwable complaint = null;
            try {
                ReuseIndex.verify(folder);
            } catch (ReuseIndexException e) {
                complaint = e;
            }
            ReuseIndex.Rescued rescued = ReuseIndex.rescue(folder);

            // Only the few bytes between sections, and the copy of the header, belong to nothing.
            assertThat(complaint != null || rescued.kept() == 60).isTrue();
            assertThat(rescued.kept()).isGreaterThanOrEqualTo(58);
            assertThat(read(folder)).isSubsetOf(texts);
        }
    }

    @Test
    void aDamagedListIsMadeAgainFromTheFiles() throws IOException {
        Path folder = filled();
        try (ReuseIndex index = ReuseIndex.open(folder, Tiers.never())) {
            index.remove(Set.of("t7"));
        }
        Files.write(folder.resolve("corpus.bihuan"), new byte[40]);

        assertThatThrownBy(() -> ReuseIndex.openForReading(folder))
                .isInstanceOf(ReuseIndexException.class);
        assertThat(ReuseIndex.rescue(folder).kept()).isEqualTo(59);
        assertThat(read(folder)).doesNotContain(texts.get(7));
    }

    @Test
    void whatAnInterruptedWriterLeftIsClearedAway() throws IOException {
        Path folder = filled();
        Files.write(folder.resolve("segment-000009.bihuan.part"), new byte[77]);
        Files.write(folder.resolve("segment-000008.bihuan"), new byte[77]);
        Files.write(folder.resolve("corpus.bihuan.part"), new byte[7]);

        assertThat(read(folder)).hasSize(60);
        try (ReuseIndex index = ReuseIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(60);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "corpus.bihuan",
                            "lock.bihuan",
                            "segment-000001.bihuan",
                            "segment-000002.bihuan",
                            "segment-000003.bihuan");
        }
    }

    @Test
    void aSecondWriterIsRefusedAndReadersAreNot() throws IOException {
        Path folder = filled();
        try (ReuseIndex writer = ReuseIndex.open(folder)) {
            assertThatThrownBy(() -> ReuseIndex.open(folder))
                    .isInstanceOfSatisfying(
                            ReuseIndexException.class,
                            e -> assertThat(e.why()).isEqualTo(ReuseIndexException.Why.IN_USE));
            assertThat(read(folder)).hasSize(60);
            writer.compact();
            assertThat(read(folder)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @Test
    void aWriterKilledAtAnyMomentLeavesAWholeIndex() throws Exception {
        Path folder = temporary.resolve("killed");
        for (int round = 0; round < 6; round++) {
            Process writer =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    WriterToBeKilled.class.getName(),
                                    folder.toString(),
                                    "r" + round)
                            .redirectErrorStream(true)
                            .start();
            writer.getInputStream().read();
            Thread.sleep(20L + 37 * round);
            writer.destroyForcibly().waitFor();

            ReuseIndex.verify(folder);
            try (ReuseIndex index = ReuseIndex.open(folder)) {
                assertThat(index.size()).isPositive();
                index.forEach(text ->
                        assertThat(text.text()).isEqualTo(WriterToBeKilled.text(text.id())));
            }
        }
    }

    @Test
    void questionsAreAnsweredWhileTextsComeAndGo() throws Exception {
        Path folder = filled();
        AtomicBoolean done = new AtomicBoolean();
        try (ReuseIndex index = ReuseIndex.open(folder);
                ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> askers = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                int number = t;
                askers.add(
                        pool.submit(() -> {
                            int asked = 0;
                            while (!done.get() || asked == 0) {
                                ReuseText lasting = texts.get(number);
                                assertThat(
                                                index.ask(ReuseQuestion.of("q", lasting.text()))
                                                        .sources())
                                        .anyMatch(s -> s.id().equals(lasting.id()));
                                asked++;
                            }
                            return asked;
                        }));
            }
            try {
                for (int round = 0; round < 15; round++) {
                    index.remove(Set.of("t" + (20 + round), "t" + (40 + round)));
                    index.add(List.of(texts.get(20 + round), new ReuseText("n" + round, "新的")));
                    if (round % 5 == 4) {
                        index.compact();
                    }
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> asker : askers) {
                assertThat(asker.get()).isPositive();
            }
        }
    }

    @Test
    void oneTextManyTimesKeepsEveryListShort() {
        String text = texts.getFirst().text();
        List<ReuseText> same = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            same.add(new ReuseText("s" + i, text));
        }
        try (ReuseIndex index = ReuseIndex.inMemory()) {
            index.add(same);
            index.add(texts);
            ReuseReport report = index.ask(ReuseQuestion.of("q", text));

            assertThat(report.figures().total()).isEqualTo(1);
            assertThat(report.sources()).hasSizeLessThan(200);
            assertThat(report.matches().getFirst().holders()).isGreaterThanOrEqualTo(20_000);
        }
    }

    private void removeAll() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            List<Path> all = new ArrayList<>(files.filter(f -> !f.equals(temporary)).toList());
            Collections.reverse(all);
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
