package org.bihuan.server.web.access;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.Passkey;
import org.bihuan.server.identity.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * {@link Passkeys} in Spring Security's terms. The handle by which a device knows its owner is the
 * id of his account, so that nothing more has to be kept.
 */
@Component
class PasskeyBook implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Passkeys passkeys;
    private final Clock clock;

    PasskeyBook(Passkeys passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    static UUID accountOf(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Bytes handleOf(UUID account) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(account.getMostSignificantBits())
                        .putLong(account.getLeastSignificantBits())
                        .array());
    }

    @Override
    public void save(CredentialRecord record) {
        passkeys.save(
                new Passkey(
                        record.getCredentialId().toBase64UrlString(),
                        accountOf(record.getUserEntityUserId()),
                        Passkeys.label(record.getLabel(), "passkey"),
                        new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                        Objects.requireNonNull(record.getAttestationObject()).toBase64UrlString(),
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.toSet()),
                        clock.instant(),
                        clock.instant()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.find(credentialId.toBase64UrlString())
                .map(PasskeyBook::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return passkeys.ofAccount(accountOf(handle)).stream().map(PasskeyBook::record).toList();
    }

    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.credentialId()))
                .userEntityUserId(handleOf(passkey.accountId()))
                .publicKey(ImmutablePublicKeyCose.fromBase64(passkey.publicKey()))
                .attestationObject(Bytes.fromBase64(passkey.attestation()))
                .signatureCount(passkey.signatures())
                .uvInitialized(passkey.userVerified())
                .backupEligible(passkey.backupEligible())
                .backupState(passkey.backedUp())
                .transports(
                        passkey.transports().stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .label(passkey.label())
                .created(passkey.madeAt())
                .lastUsed(passkey.lastUsedAt())
                .build();
    }

    /** {@code username} is what {@link SignedInToken} is called: the id of the account. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return user(UUID.fromString(username));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return user(accountOf(handle));
    }

    /** Before anybody is signed in no name is in sight; then the handle alone does. */
    private PublicKeyCredentialUserEntity user(UUID account) {
        Optional<String> name = passkeys.signInName(account);
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handleOf(account))
                .name(name.orElse("-"))
                .displayName(name.orElse("-"))
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        // The handle is the account's id: there is nothing to keep.
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are removed on the account's page");
    }
}
