package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.ACCOUNTS;
import static org.bihuan.server.schema.Tables.GRANTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.AccountsRecord;
import org.jooq.DSLContext;
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

    void insert(NewAccount account, Instant now) {
        sql.insertInto(ACCOUNTS)
                .set(ACCOUNTS.UNIT_ID, account.unitId())
                .set(ACCOUNTS.ID, account.id())
                .set(ACCOUNTS.PERSON_ID, account.personId())
                .set(ACCOUNTS.SIGN_IN_NAME, account.signInName())
                .set(ACCOUNTS.DUTY, account.duty().name())
                .set(ACCOUNTS.PASSWORD_HASH, account.passwordHash())
                .set(ACCOUNTS.MUST_CHANGE_PASSWORD, account.mustChangePassword())
                .set(ACCOUNTS.PASSWORD_SET_AT, now)
                .set(ACCOUNTS.CREATED_AT, now)
                .execute();
    }

    void insertGrant(
            UUID id,
            UUID unitId,
            UUID accountId,
            Role role,
            LocalDate from,
            Optional<LocalDate> until) {
        AccountsRecord account =
                sql.selectFrom(ACCOUNTS).where(ACCOUNTS.ID.eq(accountId)).fetchSingle();
        sql.insertInto(GRANTS)
                .set(GRANTS.UNIT_ID, unitId)
                .set(GRANTS.ID, id)
                .set(GRANTS.ACCOUNT_UNIT_ID, account.getUnitId())
                .set(GRANTS.ACCOUNT_ID, accountId)
                .set(GRANTS.PERSON_ID, account.getPersonId())
                .set(GRANTS.DUTY, account.getDuty())
                .set(GRANTS.ROLE, role.name())
                .set(GRANTS.FROM_DATE, from)
                .set(GRANTS.UNTIL_DATE, until.orElse(null))
                .execute();
    }
}
