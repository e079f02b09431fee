package org.bihuan.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an entry says of a text without holding it: HMAC-SHA-256 with a salt that belongs to this
 * text alone. Whoever has text and salt can show that it was this text; once the salt is destroyed,
 * nobody can even guess it. A plain hash would give away every short text to somebody who tries
 * them all.
 *
 * @param value {@code hmac:} and 64 hexadecimal digits, as it stands in the facts of an entry
 */
public record Commitment(String value) {
    private static final String PREFIX = "hmac:";
    private static final int SALT_BYTES = 32;

    /** A new salt of 32 bytes. */
    public static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    public static Commitment to(String text, byte[] salt) {
        return to(text.getBytes(StandardCharsets.UTF_8), salt);
    }

    /** To a file, byte for byte. */
    public static Commitment to(byte[] content, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            byte[] code = mac.doFinal(content);
            return new Commitment(PREFIX + HexFormat.of().formatHex(code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Whether it was this. */
    public boolean opensWith(byte[] content, byte[] salt) {
        byte[] claimed = value.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(
                to(content, salt).value().getBytes(StandardCharsets.US_ASCII), claimed);
    }
}
