package org.bihuan.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The three logins of a home. The superuser only makes the other two; the owner owns the tables and
 * migrates them; the application works as a role that owns nothing.
 */
record Logins(Login superuser, Login owner, Login application) {

    private static final String SUPERUSER = "bihuan_superuser";
    private static final String OWNER = "bihuan_owner";
    private static final String APPLICATION = "bihuan_app";

    static Logins of(PostgresHome home) throws IOException {
        Path file = home.loginsFile();
        if (!Files.exists(file)) {
            write(home);
        }
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            passwords.load(reader);
        }
        return new Logins(
                login(passwords, SUPERUSER),
                login(passwords, OWNER),
                login(passwords, APPLICATION));
    }

    private static Login login(Properties passwords, String user) throws IOException {
        String password = passwords.getProperty(user);
        if (password == null) {
            throw new IOException("no password for " + user);
        }
        return new Login(user, password);
    }

    /** Whole or not at all, and never readable for others, not even for a moment. */
    private static void write(PostgresHome home) throws IOException {
        Path file = home.loginsFile();
        Path unfinished = home.directory().resolve("logins.unfinished");
        Files.deleteIfExists(unfinished);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        StringBuilder lines = new StringBuilder();
        for (String user : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            lines.append(user).append('=').append(random()).append('\n');
        }
        try (FileChannel channel =
                FileChannel.open(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly)) {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(home.directory());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
