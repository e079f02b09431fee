package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.PASSKEYS;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.schema.tables.records.PasskeysRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyRows {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    private final DSLContext sql;

    PasskeyRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Opens the door of migration V052 for this one, until the end of the transaction. */
    Optional<Passkey> find(String credentialId) {
        byte[] id = BYTES.decode(credentialId);
        sql.select(
                        DSL.function(
                                "set_config",
                                String.class,
                                DSL.val("bihuan.passkey"),
                                DSL.val(HexFormat.of().formatHex(id)),
                                DSL.inline(true)))
                .execute();
        return sql.selectFrom(PASSKEYS)
                .where(PASSKEYS.CREDENTIAL_ID.eq(id))
                .fetchOptional(PasskeyRows::passkey);
    }

    /** The oldest first. */
    List<Passkey> ofAccount(UUID accountId) {
        return sql.selectFrom(PASSKEYS)
                .where(PASSKEYS.ACCOUNT_ID.eq(accountId))
                .orderBy(PASSKEYS.MADE_AT, PASSKEYS.CREDENTIAL_ID)
                .fetch(PasskeyRows::passkey);
    }

    private static Passkey passkey(PasskeysRecord row) {
        return new Passkey(
                TEXT.encodeToString(row.getCredentialId()),
                row.getAccountId(),
                row.getLabel(),
                TEXT.encodeToString(row.getPublicKey()),
                TEXT.encodeToString(row.getAttestation()),
                row.getSignatureCount(),
                row.getUserVerified(),
                row.getBackupEligible(),
                row.getBackedUp(),
                Arrays.stream(row.getTransports().split(" ", -1))
                        .filter(transport -> !transport.isEmpty())
                        .collect(Collectors.toSet()),
                row.getMadeAt(),
                row.getLastUsedAt());
    }

    void insert(UUID unitId, Passkey passkey) {
        sql.insertInto(PASSKEYS)
                .set(PASSKEYS.ACCOUNT_UNIT_ID, unitId)
                .set(PASSKEYS.ACCOUNT_ID, passkey.accountId())
                .set(PASSKEYS.CREDENTIAL_ID, BYTES.decode(passkey.credentialId()))
                .set(PASSKEYS.LABEL, passkey.label())
                .set(PASSKEYS.PUBLIC_KEY, BYTES.decode(passkey.publicKey()))
                .set(PASSKEYS.ATTESTATION, BYTES.decode(passkey.attestation()))
                .set(PASSKEYS.SIGNATURE_COUNT, passkey.signatures())
                .set(PASSKEYS.USER_VERIFIED, passkey.userVerified())
                .set(PASSKEYS.BACKUP_ELIGIBLE, passkey.backupEligible())
                .set(PASSKEYS.BACKED_UP, passkey.backedUp())
                .set(PASSKEYS.TRANSPORTS, String.join(" ", new TreeSet<>(passkey.transports())))
                .set(PASSKEYS.MADE_AT, passkey.madeAt())
                .set(PASSKEYS.LAST_USED_AT, passkey.lastUsedAt())
                .execute();
    }

    void used(Passkey passkey, Instant now) {
        sql.update(PASSKEYS)
                .set(PASSKEYS.SIGNATURE_COUNT, passkey.signatures())
                .set(PASSKEYS.BACKED_UP, passkey.backedUp())
                .set(PASSKEYS.LAST_USED_AT, now)
                .where(PASSKEYS.CREDENTIAL_ID.eq(BYTES.decode(passkey.credentialId())))
                .execute();
    }

    /** False if there is none such, or no longer. */
    boolean delete(UUID accountId, String credentialId) {
        return sql.deleteFrom(PASSKEYS)
                        .where(PASSKEYS.ACCOUNT_ID.eq(accountId))
                        .and(PASSKEYS.CREDENTIAL_ID.eq(BYTES.decode(credentialId)))
                        .execute()
                == 1;
    }

    void deleteAll(UUID accountId) {
        sql.deleteFrom(PASSKEYS).where(PASSKEYS.ACCOUNT_ID.eq(accountId)).execute();
    }
}
