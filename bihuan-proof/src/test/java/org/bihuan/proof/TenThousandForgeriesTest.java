package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The forger owns the machine and the key: he signs what he has changed. What he does not own is
 * the head that somebody else has kept.
 */
class TenThousandForgeriesTest {
    private static final int FORGERIES = 10_000;
    private static final int SIZE = 24;
    private static final int KEPT = 20;

    private final SampleLog log = new SampleLog(SIZE);
    private final Random random = new Random(20260105);

    @TempDir private Path folder;

    @Test
    void areAllFoundByBothVerifiersGivenTheLastKeptHead() throws IOException {
        SignedNote kept = log.head(KEPT);
        LogCheck verification =
                new LogCheck(
                        Optional.of(log.key.verifier()),
                        List.of(),
                        List.of(kept),
                        List.of(),
                        Optional.empty());
        Path file = folder.resolve("export.zip");
        int missed = 0;
        int missedBySecond = 0;
        for (int i = 0; i < FORGERIES; i++) {
            byte[] export = log.of(forged()).export();
            Files.write(file, export);
            missed += verification.of(file).has(Verdict.Standing.BROKEN) ? 0 : 1;
            boolean accepted =
                    SecondVerifier.accepts(export, log.key.verifier().text(), kept.text());
            missedBySecond += accepted ? 1 : 0;
        }

        assertThat(missed).isZero();
        assertThat(missedBySecond).isZero();
    }

    @Test
    void anHonestContinuationIsAcceptedByBoth() throws IOException {
        SignedNote kept = log.head(KEPT);
        byte[] export = log.export();
        Path file = folder.resolve("export.zip");
        Files.write(file, export);

        Verdict verdict =
                new LogCheck(
                                Optional.of(log.key.verifier()),
                                List.of(),
                                List.of(kept),
                                List.of(),
                                Optional.empty())
                        .of(file);

        assertThat(verdict.has(Verdict.Standing.BROKEN)).isFalse();
        assertThat(SecondVerifier.accepts(export, log.key.verifier().text(), kept.text())).isTrue();
    }

    /** One of five ways to change what lies under the kept head. */
    private List<LogEntry> forged() {
        List<LogEntry> entries = new ArrayList<>(log.entries);
        int at = random.nextInt(KEPT);
        switch (random.nextInt(5)) {
            case 0 -> entries.set(at, edited(entries.get(at)));
            case 1 -> entries.remove(at);
            case 2 -> Collections.swap(entries, at, other(at));
            case 3 -> entries.subList(random.nextInt(KEPT), entries.size()).clear();
            default -> restored(entries);
        }
        return entries;
    }

    private int other(int at) {
        return (at + 1 + random.nextInt(KEPT - 1)) % KEPT;
    }

    /** An older state is put back and lived on from, with new entries and old dates. */
    private void restored(List<LogEntry> entries) {
        entries.subList(random.nextInt(KEPT), entries.size()).clear();
        for (int i = random.nextInt(SIZE); i > 0 && entries.size() < 2 * SIZE; i--) {
            entries.add(SampleLog.fresh(1000 + random.nextInt(100_000)));
        }
    }

    private LogEntry edited(LogEntry entry) {
        int part = random.nextInt(4);
        return new LogEntry(
                entry.id(),
                entry.unit(),
                part == 0 ? Optional.of("somebody-else") : entry.person(),
                part == 1 ? "ledger.item.closed" : entry.action(),
                entry.subjectKind(),
                entry.subject(),
                part == 2 ? Map.of("number", "2026-999") : entry.facts(),
                part == 3
                        ? entry.happenedAt().minusSeconds(1 + random.nextInt(1_000_000))
                        : entry.happenedAt());
    }
}
