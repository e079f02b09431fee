package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.ACCOUNTS;
import static org.bihuan.server.schema.Tables.GRANTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Accounts and grants as the administrator keeps them. */
@Repository
class AccountRows {

    private final DSLContext sql;

    AccountRows(DSLContext sql) {
        this.sql = sql;
    }

    record NewAccount(
            UUID unitId,
            UUID id,
            UUID personId,
            String signInName,
            Duty duty,
            String passwordHash,
            boolean mustChangePassword) {}

    /** False if the name is taken, here or in a unit that is not in sight. */
    boolean insert(NewAccount account, Instant now) {
        return sql.insertInto(ACCOUNTS)
                        .set(ACCOUNTS.UNIT_ID, account.unitId())
                        .set(ACCOUNTS.ID, account.id())
                        .set(ACCOUNTS.PERSON_ID, account.personId())
                        .set(ACCOUNTS.SIGN_IN_NAME, account.signInName())
                        .set(ACCOUNTS.DUTY, account.duty().name())
                        .set(ACCOUNTS.PASSWORD_HASH, account.passwordHash())
                        .set(ACCOUNTS.MUST_CHANGE_PASSWORD, account.mustChangePassword())
                        .set(ACCOUNTS.PASSWORD_SET_AT, now)
                        .set(ACCOUNTS.CREATED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** An account as the administrator sees it. */
    record Kept(
            UUID unitId,
            UUID id,
            UUID personId,
            String signInName,
            Duty duty,
            boolean closed,
            boolean hasStartPassword) {}

    List<Kept> ofUnit(UUID unitId) {
        return kept(ACCOUNTS.UNIT_ID.eq(unitId));
    }

    Optional<Kept> find(UUID accountId) {
        return kept(ACCOUNTS.ID.eq(accountId)).stream().findFirst();
    }

    private List<Kept> kept(Condition which) {
        return sql.select(
                        ACCOUNTS.UNIT_ID,
                        ACCOUNTS.ID,
                        ACCOUNTS.PERSON_ID,
                        ACCOUNTS.SIGN_IN_NAME,
                        ACCOUNTS.DUTY,
                        DSL.field(ACCOUNTS.DISABLED_AT.isNotNull()),
                        ACCOUNTS.MUST_CHANGE_PASSWORD)
                .from(ACCOUNTS)
                .where(which)
                .fetch(row ->
                        new Kept(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                Duty.valueOf(row.value5()),
                                row.value6(),
                                row.value7()));
    }

    void setStartPassword(UUID accountId, String hash, Instant now) {
        sql.update(ACCOUNTS)
                .set(ACCOUNTS.PASSWORD_HASH, hash)
                .set(ACCOUNTS.MUST_CHANGE_PASSWORD, true)
                .set(ACCOUNTS.PASSWORD_SET_AT, now)
                .where(ACCOUNTS.ID.eq(accountId))
                .execute();
    }

    void close(UUID accountId, Instant now) {
        sql.update(ACCOUNTS)
                .set(ACCOUNTS.DISABLED_AT, now)
                .where(ACCOUNTS.ID.eq(accountId))
                .execute();
    }

    void reopen(UUID accountId) {
        sql.update(ACCOUNTS)
                .setNull(ACCOUNTS.DISABLED_AT)
                .where(ACCOUNTS.ID.eq(accountId))
                .execute();
    }

    /** A role as the administrator sees it. */
    record KeptGrant(
            UUID unitId,
            UUID id,
            UUID accountId,
            UUID personId,
            Role role,
            LocalDate from,
            Optional<LocalDate> until) {}

    /** Who gave a role. */
    enum Origin {
        PERSON,
        DIRECTORY
    }

    /** False if this account holds this role in this unit already. */
    boolean insertGrant(UUID id, UUID unitId, Kept account, Role role, Term term, Origin origin) {
        return sql.insertInto(GRANTS)
                        .set(GRANTS.UNIT_ID, unitId)
                        .set(GRANTS.ID, id)
                        .set(GRANTS.ACCOUNT_UNIT_ID, account.unitId())
                        .set(GRANTS.ACCOUNT_ID, account.id())
                        .set(GRANTS.PERSON_ID, account.personId())
                        .set(GRANTS.DUTY, account.duty().name())
                        .set(GRANTS.ROLE, role.name())
                        .set(GRANTS.ORIGIN, origin.name())
                        .set(GRANTS.FROM_DATE, term.from())
                        .set(GRANTS.UNTIL_DATE, term.until().orElse(null))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** All that were not ended, of this unit, also those not begun or run out. */
    List<KeptGrant> grantsOfUnit(UUID unitId) {
        return grants(GRANTS.UNIT_ID.eq(unitId));
    }

    Optional<KeptGrant> grant(UUID grantId) {
        return grants(GRANTS.ID.eq(grantId)).stream().findFirst();
    }

    private List<KeptGrant> grants(Condition which) {
        return sql.selectFrom(GRANTS)
                .where(which)
                .and(GRANTS.ENDED_AT.isNull())
                .orderBy(GRANTS.ID)
                .fetch(row ->
                        new KeptGrant(
                                row.getUnitId(),
                                row.getId(),
                                row.getAccountId(),
                                row.getPersonId(),
                                Role.valueOf(row.getRole()),
                                row.getFromDate(),
                                Optional.ofNullable(row.getUntilDate())));
    }

    void endGrant(UUID grantId, Instant now) {
        sql.update(GRANTS)
                .set(GRANTS.ENDED_AT, now)
                .where(GRANTS.ID.eq(grantId))
                .and(GRANTS.ENDED_AT.isNull())
                .execute();
    }
}
