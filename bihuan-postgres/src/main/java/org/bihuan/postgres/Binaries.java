package org.bihuan.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked executables. The folder carries the checksum of the archive in its name, so that an
 * upgrade unpacks anew and a half-unpacked folder never has the final name.
 */
record Binaries(Path directory) {

    /** Major version of the archive on the class path; a test compares it with the executable. */
    static final String MAJOR = "18";

    static Binaries unpacked(PostgresHome home) throws IOException, RefusedStart {
        URL archive = archive();
        if (archive == null) {
            throw new RefusedStart(
                    new Refusal.NoBinaries(
                            System.getProperty("os.name", "?"),
                            System.getProperty("os.arch", "?")));
        }
        Path directory = home.binaries().resolve("postgres-" + MAJOR + "-" + checksum(archive));
        if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
            unpack(archive, directory);
        }
        return new Binaries(directory.toRealPath());
    }

    Path tool(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        Path unfinished = Files.createTempDirectory(directory.getParent(), "unpacking-");
        try (InputStream in = new XZInputStream(new BufferedInputStream(archive.openStream()))) {
            new TarArchive(in, unfinished).unpack();
        }
        Folders.openToAll(unfinished);
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException
                | DirectoryNotEmptyException
                | AtomicMoveNotSupportedException unpackedMeanwhile) {
            Folders.delete(unfinished);
            if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
                throw unpackedMeanwhile;
            }
        }
    }

    private static @Nullable URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch", "");
        String file =
                switch (architecture) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64" -> "postgres-linux-arm_64.txz";
                    default -> "";
                };
        return system.startsWith("linux") && !file.isEmpty()
                ? Binaries.class.getResource("/" + file)
                : null;
    }

    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            // The file is shared with the class loader: closing it would break class loading.
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }
}
