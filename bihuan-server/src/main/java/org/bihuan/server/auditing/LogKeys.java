package org.bihuan.server.auditing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.bihuan.proof.SigningKey;
import org.bihuan.proof.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs heads. It lies beside the database and not in it, so that a copy of the
 * database alone cannot sign; each unit's log has it under a name of its own.
 */
@Component
class LogKeys {
    private static final String FILE = "log.key";
    private static final String PREFIX = "bihuan/";

    private final Path file;

    LogKeys(@Value("${bihuan.data:}") String data) {
        this.file = Path.of(data).resolve(FILE);
    }

    /** Also the origin of the unit's log. */
    static String nameOf(UUID unitId) {
        return PREFIX + unitId;
    }

    synchronized SigningKey of(UUID unitId) {
        try {
            if (!Files.exists(file)) {
                write(SigningKey.generate(PREFIX, VerifierKey.Type.LOG).text());
            }
            return SigningKey.parse(Files.readString(file)).named(nameOf(unitId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the eyes of our own account only, where the system knows such a thing. */
    private void write(String key) throws IOException {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, key, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
