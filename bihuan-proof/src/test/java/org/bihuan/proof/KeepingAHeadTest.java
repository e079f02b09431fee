package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness by file: the head that it keeps only ever moves on. */
class KeepingAHeadTest {
    private final SampleLog log = new SampleLog(40);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @Test
    void theFirstHeadIsKeptAndTheNextTakesItsPlace() throws IOException {
        assertThat(keep(log.of(log.entries.subList(0, 15)).export())).isZero();
        assertThat(kept()).isEqualTo(15);

        assertThat(keep(log.export())).isZero();

        assertThat(kept()).isEqualTo(40);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The head of 40 entries is kept");
    }

    @Test
    void anOlderStateIsRefusedAndTheHeadStays() throws IOException {
        keep(log.export());

        assertThat(keep(log.of(log.entries.subList(0, 15)).export())).isEqualTo(1);

        assertThat(kept()).isEqualTo(40);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("stays as it was");
    }

    @Test
    void aChangedPastIsRefusedThoughItIsLongerAndWellSigned() throws IOException {
        keep(log.of(log.entries.subList(0, 15)).export());
        LogEntry old = log.entry(3);
        LogEntry other =
                new LogEntry(
                        old.id(),
                        old.unit(),
                        old.person(),
                        old.action(),
                        old.subjectKind(),
                        old.subject(),
                        Map.of("state", "closed"),
                        old.happenedAt());

        assertThat(keep(log.with(3, other).export())).isEqualTo(1);

        assertThat(kept()).isEqualTo(15);
    }

    @Test
    void aHeadThatSomebodyElseSignedIsNotKept() throws IOException {
        SampleLog stranger = new SampleLog(20);

        assertThat(keep(stranger.export())).isEqualTo(1);

        assertThat(folder.resolve("held.txt")).doesNotExist();
    }

    @Test
    void withoutTheKeyNothingIsKept() throws IOException {
        assertThat(run(List.of(export(log.export()), "--keep", held()))).isEqualTo(2);

        assertThat(folder.resolve("held.txt")).doesNotExist();
    }

    @Test
    void aFileThatHoldsSomethingElseIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("held.txt"), "quarterly figures\n");

        assertThat(keep(log.export())).isEqualTo(2);

        assertThat(folder.resolve("held.txt")).hasContent("quarterly figures");
    }

    private int keep(byte[] export) throws IOException {
        return run(List.of(export(export), "--key", log.key.verifier().text(), "--keep", held()));
    }

    private int run(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--lang", "en"));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.run(all, Locale.ENGLISH, out, out);
    }

    private String export(byte[] content) throws IOException {
        return Files.write(folder.resolve("log.zip"), content).toString();
    }

    private String held() {
        return folder.resolve("held.txt").toString();
    }

    private long kept() throws IOException {
        return Optional.of(Files.readString(folder.resolve("held.txt")))
                .flatMap(SignedNote::parse)
                .flatMap(SignedNote::head)
                .orElseThrow()
                .size();
    }
}
