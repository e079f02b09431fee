package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsingTest {
    @TempDir Path folder;

    @Test
    void everySampleIsReadIndeed() {
        Rehearsal.samples()
                .forEach((name, bytes) ->
                        assertThat(new StatementReader().read(name, bytes))
                                .as(name)
                                .isInstanceOf(Reading.Read.class));
    }

    @Test
    void aCacheThatIsOfNoUseKeepsNobodyFromReading() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("x.aot"), "nonsense");
        for (Path cache : new Path[] {nonsense, folder.resolve("missing.aot")}) {
            RoomRules rules = RoomRules.forOne(1).withStartUpCache(Optional.of(cache));
            try (ReadingRoom room = new ReadingRoom(rules)) {
                assertThat(room.read("a.rtf", Rehearsal.samples().get("a.rtf")))
                        .isInstanceOf(Reading.Read.class);
            }
        }
    }
}
