package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.AUTHENTICATORS;
import static org.bihuan.server.schema.Tables.PENDING_SIGN_INS;
import static org.bihuan.server.schema.Tables.RECOVERY_CODES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The second factor of accounts, and sign-ins that wait for it. */
@Repository
class FactorRows {

    private final DSLContext sql;
    private final SecretBox box;

    FactorRows(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /** What an account shares with its owner's telephone; of use once it was confirmed. */
    record Authenticator(String secret, Optional<Instant> confirmedAt) {}

    Optional<Authenticator> authenticator(UUID accountId) {
        return sql.selectFrom(AUTHENTICATORS)
                .where(AUTHENTICATORS.ACCOUNT_ID.eq(accountId))
                .fetchOptional(row ->
                        new Authenticator(
                                box.open(row.getSecret()),
                                Optional.ofNullable(row.getConfirmedAt())));
    }

    boolean hasSecondFactor(UUID accountId) {
        return sql.fetchExists(
                AUTHENTICATORS,
                AUTHENTICATORS
                        .ACCOUNT_ID
                        .eq(accountId)
                        .and(AUTHENTICATORS.CONFIRMED_AT.isNotNull()));
    }

    List<UUID> withSecondFactor(UUID unitId) {
        return sql.select(AUTHENTICATORS.ACCOUNT_ID)
                .from(AUTHENTICATORS)
                .where(AUTHENTICATORS.ACCOUNT_UNIT_ID.eq(unitId))
                .and(AUTHENTICATORS.CONFIRMED_AT.isNotNull())
                .fetch(row -> row.value1());
    }

    void insert(UUID unitId, UUID accountId, String secret, Instant now) {
        sql.insertInto(AUTHENTICATORS)
                .set(AUTHENTICATORS.ACCOUNT_UNIT_ID, unitId)
                .set(AUTHENTICATORS.ACCOUNT_ID, accountId)
                .set(AUTHENTICATORS.SECRET, box.close(secret))
                .set(AUTHENTICATORS.MADE_AT, now)
                .set(AUTHENTICATORS.LAST_STEP, 0L)
                .execute();
    }

    void confirm(UUID accountId, Instant now) {
        sql.update(AUTHENTICATORS)
                .set(AUTHENTICATORS.CONFIRMED_AT, now)
                .where(AUTHENTICATORS.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    /** False if this period's code, or a later one, was taken before. */
    boolean take(UUID accountId, long step) {
        return sql.update(AUTHENTICATORS)
                        .set(AUTHENTICATORS.LAST_STEP, step)
                        .where(AUTHENTICATORS.ACCOUNT_ID.eq(accountId))
                        .and(AUTHENTICATORS.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    void delete(UUID accountId) {
        sql.deleteFrom(AUTHENTICATORS).where(AUTHENTICATORS.ACCOUNT_ID.eq(accountId)).execute();
        deleteRecoveryCodes(accountId);
    }

    void insertRecoveryCode(UUID unitId, UUID accountId, byte[] hash) {
        sql.insertInto(RECOVERY_CODES)
                .set(RECOVERY_CODES.ACCOUNT_UNIT_ID, unitId)
                .set(RECOVERY_CODES.ACCOUNT_ID, accountId)
                .set(RECOVERY_CODES.CODE_HASH, hash)
                .execute();
    }

    int recoveryCodesLeft(UUID accountId) {
        return sql.fetchCount(RECOVERY_CODES, RECOVERY_CODES.ACCOUNT_ID.eq(accountId));
    }

    /** False if there is none such, or no longer. */
    boolean useRecoveryCode(UUID accountId, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODES)
                        .where(RECOVERY_CODES.ACCOUNT_ID.eq(accountId))
                        .and(RECOVERY_CODES.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    void deleteRecoveryCodes(UUID accountId) {
        sql.deleteFrom(RECOVERY_CODES).where(RECOVERY_CODES.ACCOUNT_ID.eq(accountId)).execute();
    }

    /** A sign-in whose first step was right. */
    record Pending(UUID accountId, Way way, Instant startedAt) {}

    Optional<Pending> pending(byte[] secretHash) {
        return sql.selectFrom(PENDING_SIGN_INS)
                .where(PENDING_SIGN_INS.SECRET_HASH.eq(secretHash))
                .fetchOptional(row ->
                        new Pending(
                                row.getAccountId(), Way.valueOf(row.getWay()), row.getStartedAt()));
    }

    void insertPending(DoorRows.Account account, byte[] secretHash, Way way, Instant now) {
        sql.insertInto(PENDING_SIGN_INS)
                .set(PENDING_SIGN_INS.ACCOUNT_UNIT_ID, account.unitId())
                .set(PENDING_SIGN_INS.ACCOUNT_ID, account.id())
                .set(PENDING_SIGN_INS.SECRET_HASH, secretHash)
                .set(PENDING_SIGN_INS.WAY, way.name())
                .set(PENDING_SIGN_INS.STARTED_AT, now)
                .execute();
    }

    void deletePendingStartedBefore(UUID accountId, Instant moment) {
        sql.deleteFrom(PENDING_SIGN_INS)
                .where(PENDING_SIGN_INS.ACCOUNT_ID.eq(accountId))
                .and(PENDING_SIGN_INS.STARTED_AT.lt(moment))
                .execute();
    }

    void deletePending(byte[] secretHash) {
        sql.deleteFrom(PENDING_SIGN_INS)
                .where(PENDING_SIGN_INS.SECRET_HASH.eq(secretHash))
                .execute();
    }
}
