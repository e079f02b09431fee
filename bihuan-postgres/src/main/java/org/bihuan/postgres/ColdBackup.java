package org.bihuan.postgres;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of a home that nothing runs in: the cluster and its passwords, with the SHA-256 of every
 * file. What is restored was compared with that, file by file, before anything was written; a half
 * copy never bears the name of a whole one. Keys that lie beside the home are not in it.
 */
public final class ColdBackup {

    private static final String MANIFEST = "manifest";
    private static final String UNFINISHED = ".unfinished";
    private static final Set<PosixFilePermission> OWN_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWN_FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private ColdBackup() {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(int files, long bytes) implements Outcome {}

        /**
         * @param what the folder or file that is the reason
         */
        record Refused(Why why, Path what) implements Outcome {}
    }

    /** Why a copy was not made. */
    public enum Why {
        /** A server, or what is left of one that was killed, works in the home. */
        RUNNING,
        NOTHING_THERE,
        /** Something is where the copy should go. */
        IN_THE_WAY,
        /** A file of the backup is missing, changed, or was not there. */
        DAMAGED
    }

    /**
     * @param backup a folder that is not there yet
     * @throws IOException if the machine cannot read or write; nothing bears the name then
     */
    public static Outcome make(PostgresHome home, Path backup) throws IOException {
        if (!Files.isDirectory(home.cluster())) {
            return new Outcome.Refused(Why.NOTHING_THERE, home.cluster());
        }
        if (Files.exists(backup)) {
            return new Outcome.Refused(Why.IN_THE_WAY, backup);
        }
        Path pid = home.cluster().resolve("postmaster.pid");
        try (HomeLock _ = HomeLock.take(home)) {
            if (Files.exists(pid)) {
                return new Outcome.Refused(Why.RUNNING, pid);
            }
            Path unfinished = beside(backup);
            Map<Path, String> hashes = new TreeMap<>();
            long bytes = copy(home.cluster(), unfinished.resolve("data"), hashes);
            bytes += copy(home.loginsFile(), unfinished.resolve("logins.properties"), hashes);
            write(unfinished, hashes);
            finish(unfinished, backup);
            return new Outcome.Done(hashes.size(), bytes);
        } catch (RefusedStart held) {
            return new Outcome.Refused(Why.RUNNING, home.lockFile());
        }
    }

    /**
     * @param home without a cluster of its own
     * @throws IOException if the machine cannot read or write; there is no cluster then
     */
    public static Outcome restore(Path backup, PostgresHome home) throws IOException {
        if (!Files.isRegularFile(backup.resolve(MANIFEST))) {
            return new Outcome.Refused(Why.NOTHING_THERE, backup);
        }
        if (Files.exists(home.cluster()) || Files.exists(home.loginsFile())) {
            return new Outcome.Refused(Why.IN_THE_WAY, home.directory());
        }
        Map<Path, String> promised = read(backup);
        for (Path file : files(backup)) {
            String hash = promised.remove(backup.relativize(file));
            if (hash == null || !hash.equals(hash(file))) {
                return new Outcome.Refused(Why.DAMAGED, file);
            }
        }
        for (Path missing : promised.keySet()) {
            return new Outcome.Refused(Why.DAMAGED, backup.resolve(missing));
        }
        Files.createDirectories(home.directory());
        try (HomeLock _ = HomeLock.take(home)) {
            Path unfinished = beside(home.cluster());
            Map<Path, String> hashes = new TreeMap<>();
            long bytes = copy(backup.resolve("data"), unfinished, hashes);
            bytes += copy(backup.resolve("logins.properties"), home.loginsFile(), hashes);
            flush(home.loginsFile());
            finish(unfinished, home.cluster());
            return new Outcome.Done(hashes.size(), bytes);
        } catch (RefusedStart held) {
            return new Outcome.Refused(Why.RUNNING, home.lockFile());
        }
    }

    /** A folder of that name that was left half-made goes first. */
    private static Path beside(Path whole) throws IOException {
        Path unfinished = whole.resolveSibling(whole.getFileName() + UNFINISHED);
        if (Files.exists(unfinished)) {
            try (Stream<Path> left = Files.walk(unfinished)) {
                for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return unfinished;
    }

    /** Written through to the disk before it bears its name; all at once, which is far cheaper. */
    private static void finish(Path unfinished, Path whole) throws IOException {
        try (Stream<Path> all = Files.walk(unfinished)) {
            for (Path path : all.toList()) {
                flush(path);
            }
        }
        Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        Path folder = whole.toAbsolutePath().getParent();
        if (folder != null) {
            flush(folder);
        }
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    /** Folders too, also empty ones: a cluster does not start without them. */
    private static long copy(Path from, Path to, Map<Path, String> hashes) throws IOException {
        long bytes = 0;
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, OWN_FOLDER);
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Path file = path.equals(from) ? to : target;
                    bytes += copyFile(path, file);
                    hashes.put(file, hash(file));
                } else {
                    throw new IOException("neither a file nor a folder: " + path);
                }
            }
        }
        return bytes;
    }

    private static long copyFile(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (InputStream in = Files.newInputStream(from);
                FileChannel channel =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Files.setPosixFilePermissions(to, OWN_FILE);
            OutputStream out = java.nio.channels.Channels.newOutputStream(channel);
            return in.transferTo(out);
        }
    }

    private static void write(Path backup, Map<Path, String> hashes) throws IOException {
        Path manifest = backup.resolve(MANIFEST);
        try (BufferedWriter out = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
            for (Map.Entry<Path, String> file : hashes.entrySet()) {
                out.write(file.getValue() + "  " + backup.relativize(file.getKey()) + "\n");
            }
        }
        Files.setPosixFilePermissions(manifest, OWN_FILE);
    }

    /** As {@code sha256sum} writes it, so that anybody can check a backup without us. */
    private static Map<Path, String> read(Path backup) throws IOException {
        Map<Path, String> promised = new TreeMap<>();
        for (String line : Files.readAllLines(backup.resolve(MANIFEST), StandardCharsets.UTF_8)) {
            int gap = line.indexOf("  ");
            if (gap < 0) {
                throw new IOException("not a line of a manifest: " + line);
            }
            promised.put(Path.of(line.substring(gap + 2)), line.substring(0, gap));
        }
        return promised;
    }

    private static List<Path> files(Path backup) throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            return new ArrayList<>(
                    all.filter(path -> !Files.isDirectory(path))
                            .filter(path -> !path.equals(backup.resolve(MANIFEST)))
                            .toList());
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * {@code make|restore HOME BACKUP}: prints one word, and what it is about, for the launcher to
     * put into sentences. Exit code 0 when it is done, 1 when it was refused, 4 when the machine
     * failed.
     */
    public static void main(String[] arguments) {
        int code = 4;
        try {
            PostgresHome home = PostgresHome.at(Path.of(arguments[1]));
            Path backup = Path.of(arguments[2]).toAbsolutePath().normalize();
            Outcome outcome =
                    arguments[0].equals("make") ? make(home, backup) : restore(backup, home);
            switch (outcome) {
                case Outcome.Done(int files, long bytes) -> {
                    System.out.println("DONE " + files + " " + bytes);
                    code = 0;
                }
                case Outcome.Refused(Why why, Path what) -> {
                    System.out.println(why + " " + what);
                    code = 1;
                }
            }
        } catch (IOException failed) {
            System.out.println("FAILED " + failed.getMessage());
        }
        System.exit(code);
    }
}
