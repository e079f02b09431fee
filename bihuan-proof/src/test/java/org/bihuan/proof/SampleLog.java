package org.bihuan.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log of a fictional unit, and whoever can sign for it. */
final class SampleLog {
    static final String ORIGIN = "bihuan.example/unit/7";
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    final SigningKey key;
    final List<LogEntry> entries;

    SampleLog(int size) {
        this(SigningKey.generate(ORIGIN, VerifierKey.Type.LOG), new ArrayList<>());
        for (int i = 0; i < size; i++) {
            entries.add(fresh(i));
        }
    }

    private SampleLog(SigningKey key, List<LogEntry> entries) {
        this.key = key;
        this.entries = entries;
    }

    static LogEntry fresh(int number) {
        return new LogEntry(
                "entry-" + number,
                "unit-7",
                number % 5 == 0 ? Optional.empty() : Optional.of("person-" + number % 3),
                "ledger.item.noted",
                "ledger-item",
                "item-" + number % 4,
                Map.of("number", "2026-%03d".formatted(number), "state", "in-progress"),
                START.plusSeconds(60L * number));
    }

    LogEntry entry(int index) {
        return entries.get(index);
    }

    /** The same log with another entry at an index, signed by the same hand. */
    SampleLog with(int index, LogEntry other) {
        List<LogEntry> changed = new ArrayList<>(entries);
        changed.set(index, other);
        return of(changed);
    }

    SampleLog of(List<LogEntry> others) {
        return new SampleLog(key, others);
    }

    SignedNote head(int size) {
        return SignedNote.of(new Checkpoint(ORIGIN, size, tree().root(size)), key);
    }

    List<Hash> path(int old, int size) {
        return tree().consistency(old, size);
    }

    MerkleTree tree() {
        List<Hash> leaves = entries.stream().map(LogEntry::hash).toList();
        return new MerkleTree(i -> leaves.get((int) i));
    }

    byte[] export(LogExport.Opening... openings) {
        return export(head(entries.size()), openings);
    }

    byte[] export(SignedNote head, LogExport.Opening... openings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LogExport.write(out, head, key.verifier(), entries, List.of(openings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
