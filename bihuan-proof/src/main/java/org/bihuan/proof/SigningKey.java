package org.bihuan.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The secret half of a key, with the public half. It is written in two lines; keep them apart from
 * the log.
 */
public final class SigningKey {
    private final VerifierKey verifier;
    private final PrivateKey secret;

    private SigningKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /** A new one from the machine's own source of chance. */
    public static SigningKey generate(String name, VerifierKey.Type type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            VerifierKey verifier = VerifierKey.of(name, type, pair.getPublic());
            return new SigningKey(verifier, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /**
     * @throws IllegalArgumentException unless {@link #text()} wrote it
     */
    public static SigningKey parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() != 2) {
            throw new IllegalArgumentException("a signing key has two lines");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(lines.get(1));
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SigningKey key = new SigningKey(VerifierKey.parse(lines.get(0)), secret);
            byte[] trial = "trial".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            if (key.verifier.signed(trial, key.sign(trial))) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no signing key", e);
        }
        throw new IllegalArgumentException("the two lines are not halves of one key");
    }

    /** The public half and the secret half (PKCS #8 in base 64), a line each. */
    public String text() {
        String encoded = Base64.getEncoder().encodeToString(secret.getEncoded());
        return verifier.text() + "\n" + encoded + "\n";
    }

    /** The same key under another name. */
    public SigningKey named(String name) {
        return new SigningKey(new VerifierKey(name, verifier.type(), verifier.key()), secret);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // the key was tried when it was made
        }
    }
}
