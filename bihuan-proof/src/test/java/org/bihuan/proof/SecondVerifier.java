package org.bihuan.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A verifier that shares nothing with the one under test but the JDK: the tree as the RFC defines
 * it instead of a growing edge, expressions instead of a JSON reader, the key as a point instead of
 * an encoding. One misunderstanding cannot easily hide in both.
 */
final class SecondVerifier {
    private static final String STRING =
            "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\bfnrt]|\\\\u00[01][0-9a-f])*\"";
    private static final String ENTRY =
            ("\\{\"action\":S,\"facts\":\\{(?:S:S(?:,S:S)*)?\\},\"id\":S,(?:\"person\":S,)?"
                            + "\"subject\":S,\"subjectKind\":S,\"time\":S,\"unit\":S\\}")
                    .replace("S", STRING);

    private SecondVerifier() {}

    /**
     * @param kept text of a head that somebody has kept
     * @return whether everything holds
     */
    static boolean accepts(byte[] export, String key, String kept) {
        try {
            Map<String, String> parts = unzip(export);
            String[] note = parts.get("checkpoint").split("\n\n");
            String[] head = note[0].split("\n");
            List<String> entries = parts.get("entries.ndjson").lines().toList();
            String[] old = kept.split("\n");
            int oldSize = Integer.parseInt(old[1]);
            return head[0].equals(old[0])
                    && entries.size() == Integer.parseInt(head[1])
                    && entries.stream().allMatch(e -> e.matches(ENTRY))
                    && new HashSet<>(entries.stream().map(SecondVerifier::id).toList()).size()
                            == entries.size()
                    && base64(root(hashes(entries))).equals(head[2])
                    && oldSize <= entries.size()
                    && base64(root(hashes(entries.subList(0, oldSize)))).equals(old[2])
                    && isSigned(note[0] + "\n", note[1], key);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static String id(String entry) {
        return entry.replaceAll("^.*\\},\"id\":(" + STRING + "),.*$", "$1");
    }

    private static Map<String, String> unzip(byte[] export) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<Hash> hashes(List<String> entries) {
        return entries.stream()
                .map(e -> Hash.of(sha(0, e.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    /** RFC 6962, 2.1, word for word. */
    static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        byte[] left = root(leaves.subList(0, k)).bytes();
        byte[] right = root(leaves.subList(k, leaves.size())).bytes();
        byte[] both = Arrays.copyOf(left, 64);
        System.arraycopy(right, 0, both, 32, 32);
        return Hash.of(sha(1, both));
    }

    private static byte[] sha(int domain, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) domain);
            return digest.digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    private static boolean isSigned(String text, String line, String key)
            throws GeneralSecurityException {
        byte[] raw =
                Base64.getDecoder()
                        .decode(key.substring(key.lastIndexOf('+', key.length() - 45) + 1));
        byte[] little = Arrays.copyOfRange(raw, 1, 33);
        boolean odd = little[31] < 0;
        little[31] &= 0x7f;
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = little[31 - i];
        }
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, big));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] signed =
                Base64.getDecoder().decode(line.strip().substring(line.lastIndexOf(' ') + 1));
        return verifier.verify(Arrays.copyOfRange(signed, 4, signed.length));
    }
}
