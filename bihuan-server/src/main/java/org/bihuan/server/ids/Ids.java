package org.bihuan.server.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * New identifiers: UUID version 7 (RFC 9562, section 5.7), 48 bits of milliseconds and 74 random
 * bits. Made here and not in the database, because PostgreSQL before 18 cannot.
 */
@Component
public final class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long time = clock.millis() << 16;
        long version = 0x7000L | (random.nextInt() & 0x0fff);
        long variant = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(time | version, variant);
    }

    /**
     * The same id for the same text, from its SHA-256; {@code UUID.nameUUIDFromBytes} would take
     * the weaker MD5.
     */
    public static UUID named(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
