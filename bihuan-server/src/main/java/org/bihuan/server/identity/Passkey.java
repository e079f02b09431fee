package org.bihuan.server.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The public half of a key pair on somebody's device.
 *
 * @param credentialId URL-safe Base64, as the browser names it
 * @param publicKey COSE key in URL-safe Base64
 * @param attestation what the device said when the key was made, in URL-safe Base64
 * @param signatures how many the device says it has made; a copy of it would fall behind
 * @param userVerified whether the device knew its owner when the key was made
 */
public record Passkey(
        String credentialId,
        UUID accountId,
        String label,
        String publicKey,
        String attestation,
        long signatures,
        boolean userVerified,
        boolean backupEligible,
        boolean backedUp,
        Set<String> transports,
        Instant madeAt,
        Instant lastUsedAt) {

    public Passkey {
        transports = Set.copyOf(transports);
    }
}
