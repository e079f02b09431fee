package org.bihuan.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key that signs notes (C2SP signed-note, "verifier keys"): written {@code
 * name+id+base64(type and key)}.
 *
 * @param name neither blank nor with a blank or a plus in it; by custom an address without scheme
 * @param type what it signs
 * @param key 32 bytes of Ed25519 (RFC 8032) in base 64
 */
public record VerifierKey(String name, Type type, String key) {
    /** What stands before the 32 bytes in the encoding that the JDK reads (RFC 8410). */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    static final int ID_BYTES = 4;
    private static final int RAW_BYTES = 32;

    /** What a key signs, with its number in the signed-note specification. */
    public enum Type {
        /** The text of a note, by the log itself. */
        LOG(1),
        /** A head and the time at which a witness saw it, by that witness. */
        WITNESS(4);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || name.matches("(?s).*[\\s\\p{Z}\\p{Cntrl}].*")) {
            throw new IllegalArgumentException("no name for a key: " + name);
        }
        if (Base64.getDecoder().decode(key).length != RAW_BYTES) {
            throw new IllegalArgumentException("no key of 32 bytes: " + key);
        }
    }

    /**
     * @throws IllegalArgumentException if this is no key of a known type, or its id is not its own
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no key: " + text);
        }
        byte[] decoded = Base64.getDecoder().decode(parts[2]);
        for (Type type : Type.values()) {
            if (decoded.length > 0 && decoded[0] == type.number) {
                VerifierKey key = new VerifierKey(parts[0], type, tail(decoded, 1));
                if (HexFormat.of().formatHex(key.id()).equals(parts[1])) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("no key: " + text);
    }

    static VerifierKey of(String name, Type type, PublicKey key) {
        return new VerifierKey(name, type, tail(key.getEncoded(), ENCODING.length));
    }

    private static String tail(byte[] bytes, int from) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** 4 bytes that stand before each of its signatures. */
    byte[] id() {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return Arrays.copyOf(digest.digest(behind((byte) type.number)), ID_BYTES);
    }

    private byte[] behind(byte... start) {
        byte[] whole = Arrays.copyOf(start, start.length + RAW_BYTES);
        System.arraycopy(Base64.getDecoder().decode(key), 0, whole, start.length, RAW_BYTES);
        return whole;
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            X509EncodedKeySpec encoded = new X509EncodedKeySpec(behind(ENCODING));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // no point on the curve, or no signature at all
        }
    }

    /** As {@link #parse} reads it. */
    public String text() {
        String encoded = Base64.getEncoder().encodeToString(behind((byte) type.number));
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + encoded;
    }
}
