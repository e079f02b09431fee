package org.bihuan.cli.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.proof.Checkpoint;
import org.bihuan.proof.Hash;
import org.bihuan.proof.SignedNote;
import org.bihuan.proof.SigningKey;
import org.bihuan.proof.VerifierKey;
import org.bihuan.proof.Witness;

/**
 * What a witness keeps: its own key, the keys of the logs that it watches, and the last head of
 * each. A head is on the disk before anybody hears that it was signed.
 */
final class WitnessFolder {
    private static final String NAME = "bihuan/witness";

    private final Path folder;
    private final SigningKey own;
    private final Map<String, VerifierKey> logs = new TreeMap<>();

    /**
     * @param more keys of logs to be watched from now on
     */
    WitnessFolder(Path folder, List<VerifierKey> more) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.own = key();
        Path file = folder.resolve("logs");
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().map(VerifierKey::parse).forEach(this::add);
        }
        more.forEach(this::add);
        write(
                file,
                String.join("\n", logs.values().stream().map(VerifierKey::text).toList()) + "\n");
    }

    private void add(VerifierKey log) {
        logs.put(log.name(), log);
    }

    private SigningKey key() throws IOException {
        Path file = folder.resolve("witness.key");
        if (!Files.exists(file)) {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            String fresh = SigningKey.generate(NAME, VerifierKey.Type.WITNESS).text();
            Files.writeString(file, fresh, StandardOpenOption.TRUNCATE_EXISTING);
        }
        return SigningKey.parse(Files.readString(file));
    }

    VerifierKey ownKey() {
        return own.verifier();
    }

    int size() {
        return logs.size();
    }

    /** What comes of a head that is offered. */
    sealed interface Seen {
        /** The line with the signature. */
        record Signed(String line) implements Seen {}

        /** The kept head has this many entries, and another number was named. */
        record OtherSize(long kept) implements Seen {}

        record UnknownLog() implements Seen {}

        record Refused(List<Witness.Reason> reasons) implements Seen {}
    }

    /**
     * @param old size of the kept head, as whoever offers remembers it
     */
    synchronized Seen see(long old, List<Hash> path, SignedNote offered, Instant now)
            throws IOException {
        Optional<Checkpoint> head = offered.head();
        if (head.isEmpty() || !logs.containsKey(head.get().origin())) {
            return new Seen.UnknownLog();
        }
        VerifierKey log = logs.get(head.get().origin());
        Path file = folder.resolve(fileOf(head.get().origin()));
        Optional<SignedNote> last =
                Files.exists(file) ? SignedNote.parse(Files.readString(file)) : Optional.empty();
        if (Files.exists(file) && last.flatMap(SignedNote::head).isEmpty()) {
            throw new IOException("the kept head cannot be read: " + file);
        }
        Optional<Checkpoint> kept = last.flatMap(SignedNote::head);
        long size = kept.map(Checkpoint::size).orElse(0L);
        if (offered.standing(log) == SignedNote.Standing.SIGNED && old != size) {
            return new Seen.OtherSize(size);
        }
        return switch (new Witness(own, log).see(kept, offered, path, now)) {
            case Witness.Answer.Refused(var reasons) -> new Seen.Refused(reasons);
            case Witness.Answer.Seen(SignedNote note) -> {
                write(file, note.file());
                yield new Seen.Signed(note.file().lines().toList().getLast() + "\n");
            }
        };
    }

    private static void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                fresh,
                content,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The name of a log may hold anything; a file's name may not. */
    private static String fileOf(String origin) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(origin.getBytes(StandardCharsets.UTF_8));
            return "head-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
