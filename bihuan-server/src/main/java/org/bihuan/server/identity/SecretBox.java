package org.bihuan.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps what the server itself must be able to read again and nobody else: AES-256-GCM with a key
 * that lies beside the database and not in it, so that a copy of the database alone opens nothing.
 */
@Component
public class SecretBox {

    private static final String FILE = "secrets.key";
    private static final int KEY_BYTES = 32;

    private final Path file;
    private Optional<AesGcmBytesEncryptor> encryptor = Optional.empty();

    SecretBox(@Value("${bihuan.data:}") String data) {
        this.file = Path.of(data).resolve(FILE);
    }

    public byte[] close(String text) {
        return encryptor().encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws IllegalStateException if it was closed with another key, or changed since
     */
    public String open(byte[] closed) {
        return new String(encryptor().decrypt(closed), StandardCharsets.UTF_8);
    }

    private synchronized AesGcmBytesEncryptor encryptor() {
        if (encryptor.isEmpty()) {
            encryptor = Optional.of(AesGcmBytesEncryptor.withSecretKey(key()).build());
        }
        return encryptor.get();
    }

    private SecretKey key() {
        try {
            if (!Files.exists(file)) {
                write();
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(FILE + " does not hold a key of 32 bytes");
            }
            return new SecretKeySpec(key, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the eyes of our own account only, where the system knows such a thing. */
    private void write() throws IOException {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        byte[] key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        Files.writeString(
                file,
                Base64.getEncoder().encodeToString(key),
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
