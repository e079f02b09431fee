package org.bihuan.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bihuan.proof.Checkpoint;
import org.bihuan.proof.Frontier;
import org.bihuan.proof.Hash;
import org.bihuan.proof.LogCheck;
import org.bihuan.proof.LogEntry;
import org.bihuan.proof.LogExport;
import org.bihuan.proof.SignedNote;
import org.bihuan.proof.SigningKey;
import org.bihuan.proof.Verdict;
import org.bihuan.proof.VerifierKey;

/**
 * How long it takes to verify an exported log, beside two limits: hashing its bytes once, which
 * nobody who looks at them can undercut, and the bare tree of RFC 6962 over them, without reading
 * what an entry says.
 */
final class LogBench {
    private static final long ENTRIES = 1_000_000;
    private static final int ROUNDS = 3;
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private LogBench() {}

    static String run(boolean quick) throws IOException {
        return run(quick ? ENTRIES / 100 : ENTRIES);
    }

    static String run(long size) throws IOException {
        Path file = Files.createTempFile("bihuan-bench-log", ".zip");
        try {
            SigningKey key = SigningKey.generate("bihuan/bench", VerifierKey.Type.LOG);
            Frontier tree = new Frontier();
            Map<Long, SignedNote> heads = new HashMap<>();
            long bytes = 0;
            for (long i = 0; i < size; i++) {
                byte[] line = entry(i).bytes();
                bytes += line.length;
                tree.add(Hash.ofLeaf(line));
                if (tree.size() == size * 9 / 10 || tree.size() == size) {
                    Checkpoint head = new Checkpoint("bihuan/bench", tree.size(), tree.root());
                    heads.put(tree.size(), SignedNote.of(head, key));
                }
            }
            SignedNote head = at(heads, size);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                LogExport.write(out, head, key.verifier(), () -> entries(size), List.of());
            }
            LogCheck check =
                    new LogCheck(
                            Optional.of(key.verifier()),
                            List.of(),
                            List.of(at(heads, size * 9 / 10)),
                            List.of(),
                            Optional.empty());
            Duration whole = best(() -> verify(check, file));
            Duration sha = best(() -> sha256(size));
            Duration bare = best(() -> tree(size));
            return table(size, bytes, Files.size(file), whole, sha, bare);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static SignedNote at(Map<Long, SignedNote> heads, long size) {
        SignedNote head = heads.get(size);
        if (head == null) {
            throw new IllegalStateException("no head of " + size);
        }
        return head;
    }

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }

    private static Duration best(Work work) throws IOException {
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < ROUNDS; round++) {
            long start = Rounds.processorTime();
            work.run();
            Duration took = Duration.ofNanos(Rounds.processorTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    private static void verify(LogCheck check, Path file) throws IOException {
        Verdict verdict = check.of(file);
        if (verdict.has(Verdict.Standing.BROKEN) || verdict.has(Verdict.Standing.REFUSED)) {
            throw new IllegalStateException("the log does not hold: " + verdict);
        }
    }

    /** The limits are timed without making the entries: those of a thousand, again and again. */
    private static final List<byte[]> SOME =
            LongStream.range(0, 1_000).mapToObj(i -> entry(i).bytes()).toList();

    private static byte[] some(long i) {
        return SOME.get((int) (i % SOME.size()));
    }

    private static void sha256(long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long i = 0; i < size; i++) {
                digest.update(some(i));
            }
            if (digest.digest().length != Hash.ofLeaf(some(0)).bytes().length) {
                throw new IllegalStateException("no digest");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static void tree(long size) {
        Frontier tree = new Frontier();
        for (long i = 0; i < size; i++) {
            tree.add(Hash.ofLeaf(some(i)));
        }
        if (tree.root().shortForm().isEmpty()) {
            throw new IllegalStateException("no root");
        }
    }

    private static Iterator<LogEntry> entries(long size) {
        return LongStream.range(0, size).mapToObj(LogBench::entry).iterator();
    }

    private static LogEntry entry(long i) {
        return new LogEntry(
                new UUID(i, i * 31).toString(),
                new UUID(7, 7).toString(),
                Optional.of(new UUID(8, i % 40).toString()),
                "ledger.item.reported",
                "ledger-item",
                new UUID(9, i % 500).toString(),
                Map.of(
                        "number",
                        "2026-%03d".formatted(i % 900 + 1),
                        "from",
                        "at-work",
                        "to",
                        "at-work",
                        "words",
                        "hmac:" + "0123456789abcdef".repeat(4)),
                START.plusSeconds(i));
    }

    private static String table(
            long size, long bytes, long zip, Duration whole, Duration sha, Duration bare) {
        StringBuilder table = new StringBuilder();
        table.append(
                "%,d entries, %,d MB (%,d MB as a zip), processor time of one thread, best of %d; %s, JDK %s%n%n"
                        .formatted(
                                size,
                                bytes / 1_000_000,
                                zip / 1_000_000,
                                ROUNDS,
                                Machine.processor(),
                                Runtime.version().feature()));
        table.append("| | seconds | beside `./bihuan verify` |\n|---|---:|---:|\n");
        row(
                table,
                "`./bihuan verify`: unpacked, read, spelt, hashed, signatures, kept head",
                whole,
                whole);
        row(table, "RFC 6962 tree over the same bytes in memory, nothing read", bare, whole);
        row(table, "SHA-256 over the same bytes in memory, once", sha, whole);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Duration took, Duration whole) {
        table.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f × |%n",
                        name,
                        took.toNanos() / 1e9,
                        took.toNanos() / (double) whole.toNanos()));
    }
}
