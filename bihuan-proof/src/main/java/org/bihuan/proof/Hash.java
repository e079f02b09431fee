package org.bihuan.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: of a leaf, of a node, or of a whole tree (RFC 6962, 2.1). */
public final class Hash {
    private static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int SHORT_DIGITS = 16;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash of a leaf that holds these bytes. */
    public static Hash ofLeaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(content));
    }

    static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** Of a tree without leaves. */
    static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    /**
     * @throws IllegalArgumentException unless it is base 64 of 32 bytes, in the one right spelling
     */
    public static Hash fromBase64(String text) {
        Hash hash = new Hash(Base64.getDecoder().decode(text));
        if (hash.bytes.length != LENGTH || !hash.base64().equals(text)) {
            throw new IllegalArgumentException("no hash: " + text);
        }
        return hash;
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The first 64 bits in hexadecimal digits: short enough for paper. */
    public String shortForm() {
        return HexFormat.of().formatHex(bytes).substring(0, SHORT_DIGITS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
