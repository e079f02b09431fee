package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.ACCOUNTS;
import static org.bihuan.server.schema.Tables.KNOWN_BROWSERS;
import static org.bihuan.server.schema.Tables.PENDING_SIGN_INS;
import static org.bihuan.server.schema.Tables.PEOPLE;
import static org.bihuan.server.schema.Tables.SESSIONS;
import static org.bihuan.server.schema.Tables.SIGN_IN_FAILURES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.SessionsRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * What is read and written before anybody is known. Each of the three {@code show…} methods opens
 * the door of migration V003 for one row, until the end of the transaction.
 */
@Repository
class DoorRows {

    private final DSLContext sql;

    DoorRows(DSLContext sql) {
        this.sql = sql;
    }

    void showAccountNamed(String signInName) {
        set("bihuan.sign_in_name", signInName);
    }

    void showSession(byte[] secretHash) {
        set("bihuan.session", HexFormat.of().formatHex(secretHash));
    }

    void showOwn(UUID accountId) {
        set("bihuan.account", accountId.toString());
    }

    private void set(String setting, String value) {
        sql.select(
                        DSL.function(
                                "set_config",
                                String.class,
                                DSL.val(setting),
                                DSL.val(value),
                                DSL.inline(true)))
                .execute();
    }

    /** An account as the door sees it. */
    record Account(
            UUID unitId,
            UUID id,
            UUID personId,
            String signInName,
            Duty duty,
            String passwordHash,
            boolean mustChangePassword,
            Instant passwordSetAt,
            boolean disabled) {}

    Optional<Account> accountNamed(String signInName) {
        return account(ACCOUNTS.SIGN_IN_NAME.eq(signInName));
    }

    Optional<Account> account(UUID accountId) {
        return account(ACCOUNTS.ID.eq(accountId));
    }

    List<UUID> accountsOf(UUID unitId, UUID personId) {
        return sql.select(ACCOUNTS.ID)
                .from(ACCOUNTS)
                .where(ACCOUNTS.UNIT_ID.eq(unitId))
                .and(ACCOUNTS.PERSON_ID.eq(personId))
                .fetch(ACCOUNTS.ID);
    }

    private Optional<Account> account(org.jooq.Condition which) {
        return sql.selectFrom(ACCOUNTS)
                .where(which)
                .fetchOptional(row ->
                        new Account(
                                row.getUnitId(),
                                row.getId(),
                                row.getPersonId(),
                                row.getSignInName(),
                                Duty.valueOf(row.getDuty()),
                                row.getPasswordHash(),
                                row.getMustChangePassword(),
                                row.getPasswordSetAt(),
                                row.getDisabledAt() != null));
    }

    String personName(Account account) {
        return sql.select(PEOPLE.NAME)
                .from(PEOPLE)
                .where(PEOPLE.UNIT_ID.eq(account.unitId()))
                .and(PEOPLE.ID.eq(account.personId()))
                .fetchSingle(row -> row.value1());
    }

    /**
     * The roles that the own account (see {@link #showOwn}) has on a day, each with every unit in
     * which it counts: what migration V041 calls its reach.
     */
    List<Grant> grants(LocalDate today) {
        return sql.resultQuery(
                        "select unit_id, role, until_date from bihuan_reach({0})", DSL.val(today))
                .fetch(row ->
                        new Grant(
                                row.get("unit_id", UUID.class),
                                Role.valueOf(row.get("role", String.class)),
                                Optional.ofNullable(row.get("until_date", LocalDate.class))));
    }

    /** A session as it stands in its table. */
    record Session(
            UUID accountId,
            UUID id,
            Way way,
            String browser,
            Instant startedAt,
            Instant lastSeenAt,
            Instant confirmedAt) {}

    Optional<Session> session(byte[] secretHash) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.SECRET_HASH.eq(secretHash))
                .fetchOptional(DoorRows::session);
    }

    /** The latest seen first. */
    List<Session> sessions(UUID accountId) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.ACCOUNT_ID.eq(accountId))
                .orderBy(SESSIONS.LAST_SEEN_AT.desc(), SESSIONS.ID)
                .fetch(DoorRows::session);
    }

    private static Session session(SessionsRecord row) {
        return new Session(
                row.getAccountId(),
                row.getId(),
                Way.valueOf(row.getWay()),
                row.getBrowser(),
                row.getStartedAt(),
                row.getLastSeenAt(),
                row.getConfirmedAt());
    }

    void insertSession(
            Account account, byte[] secretHash, UUID id, Way way, String browser, Instant now) {
        sql.insertInto(SESSIONS)
                .set(SESSIONS.ACCOUNT_UNIT_ID, account.unitId())
                .set(SESSIONS.ACCOUNT_ID, account.id())
                .set(SESSIONS.SECRET_HASH, secretHash)
                .set(SESSIONS.ID, id)
                .set(SESSIONS.WAY, way.name())
                .set(SESSIONS.BROWSER, browser)
                .set(SESSIONS.STARTED_AT, now)
                .set(SESSIONS.LAST_SEEN_AT, now)
                .set(SESSIONS.CONFIRMED_AT, now)
                .execute();
    }

    void confirmSession(UUID accountId, UUID sessionId, Instant now) {
        sql.update(SESSIONS)
                .set(SESSIONS.CONFIRMED_AT, now)
                .where(SESSIONS.ACCOUNT_ID.eq(accountId))
                .and(SESSIONS.ID.eq(sessionId))
                .execute();
    }

    /** False if there is none such, or no longer. */
    boolean deleteSession(UUID accountId, UUID sessionId) {
        return sql.deleteFrom(SESSIONS)
                        .where(SESSIONS.ACCOUNT_ID.eq(accountId))
                        .and(SESSIONS.ID.eq(sessionId))
                        .execute()
                == 1;
    }

    int deleteSessionsBut(UUID accountId, UUID sessionId) {
        return sql.deleteFrom(SESSIONS)
                .where(SESSIONS.ACCOUNT_ID.eq(accountId))
                .and(SESSIONS.ID.ne(sessionId))
                .execute();
    }

    void touchSession(byte[] secretHash, Instant now) {
        sql.update(SESSIONS)
                .set(SESSIONS.LAST_SEEN_AT, now)
                .where(SESSIONS.SECRET_HASH.eq(secretHash))
                .execute();
    }

    void deleteSession(byte[] secretHash) {
        sql.deleteFrom(SESSIONS).where(SESSIONS.SECRET_HASH.eq(secretHash)).execute();
    }

    /** All sessions of an account, and sign-ins that wait for their code. */
    void endEntry(UUID accountId) {
        sql.deleteFrom(SESSIONS).where(SESSIONS.ACCOUNT_ID.eq(accountId)).execute();
        sql.deleteFrom(PENDING_SIGN_INS).where(PENDING_SIGN_INS.ACCOUNT_ID.eq(accountId)).execute();
    }

    void deleteSessionsStartedBefore(UUID accountId, Instant moment) {
        sql.deleteFrom(SESSIONS)
                .where(SESSIONS.ACCOUNT_ID.eq(accountId))
                .and(SESSIONS.STARTED_AT.lt(moment))
                .execute();
    }

    boolean knowsBrowser(UUID accountId, byte[] secretHash) {
        return sql.fetchExists(
                KNOWN_BROWSERS,
                KNOWN_BROWSERS
                        .ACCOUNT_ID
                        .eq(accountId)
                        .and(KNOWN_BROWSERS.SECRET_HASH.eq(secretHash)));
    }

    void rememberBrowser(Account account, byte[] secretHash, Instant now) {
        sql.insertInto(KNOWN_BROWSERS)
                .set(KNOWN_BROWSERS.ACCOUNT_UNIT_ID, account.unitId())
                .set(KNOWN_BROWSERS.ACCOUNT_ID, account.id())
                .set(KNOWN_BROWSERS.SECRET_HASH, secretHash)
                .set(KNOWN_BROWSERS.LAST_USED_AT, now)
                .onConflict(
                        KNOWN_BROWSERS.ACCOUNT_UNIT_ID,
                        KNOWN_BROWSERS.ACCOUNT_ID,
                        KNOWN_BROWSERS.SECRET_HASH)
                .doUpdate()
                .set(KNOWN_BROWSERS.LAST_USED_AT, now)
                .execute();
    }

    void forgetBrowsers(UUID accountId) {
        sql.deleteFrom(KNOWN_BROWSERS).where(KNOWN_BROWSERS.ACCOUNT_ID.eq(accountId)).execute();
    }

    /**
     * Locked until the end of the transaction, so that parallel guesses are counted one by one; the
     * row is made first, because what is not there cannot be locked.
     */
    Failures failures(byte[] countedUnder) {
        sql.insertInto(SIGN_IN_FAILURES)
                .set(SIGN_IN_FAILURES.COUNTED_UNDER, countedUnder)
                .set(SIGN_IN_FAILURES.FAILURES, 0)
                .set(SIGN_IN_FAILURES.LAST_FAILURE_AT, Instant.EPOCH)
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(SIGN_IN_FAILURES)
                .where(SIGN_IN_FAILURES.COUNTED_UNDER.eq(countedUnder))
                .forUpdate()
                .fetchSingle(row -> new Failures(row.getFailures(), row.getLastFailureAt()));
    }

    void countFailure(byte[] countedUnder, int failures, Instant now) {
        sql.update(SIGN_IN_FAILURES)
                .set(SIGN_IN_FAILURES.FAILURES, failures)
                .set(SIGN_IN_FAILURES.LAST_FAILURE_AT, now)
                .where(SIGN_IN_FAILURES.COUNTED_UNDER.eq(countedUnder))
                .execute();
    }

    void forgetFailures(byte[] countedUnder) {
        sql.deleteFrom(SIGN_IN_FAILURES)
                .where(SIGN_IN_FAILURES.COUNTED_UNDER.eq(countedUnder))
                .execute();
    }

    void forgetFailuresBefore(Instant moment) {
        sql.deleteFrom(SIGN_IN_FAILURES)
                .where(SIGN_IN_FAILURES.LAST_FAILURE_AT.lt(moment))
                .execute();
    }

    void setPassword(UUID accountId, String hash, Instant now) {
        sql.update(ACCOUNTS)
                .set(ACCOUNTS.PASSWORD_HASH, hash)
                .set(ACCOUNTS.MUST_CHANGE_PASSWORD, false)
                .set(ACCOUNTS.PASSWORD_SET_AT, now)
                .where(ACCOUNTS.ID.eq(accountId))
                .execute();
    }
}
