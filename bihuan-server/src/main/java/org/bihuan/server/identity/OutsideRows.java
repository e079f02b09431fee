package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.GRANTS;
import static org.bihuan.server.schema.Tables.OUTSIDE_IDENTITIES;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which outside identity belongs to which account, and the roles that groups gave. */
@Repository
class OutsideRows {

    private final DSLContext sql;

    OutsideRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Opens the door of migration V051 for this one identity, until the end of the transaction. */
    Optional<UUID> accountOf(Way way, String subject) {
        sql.select(
                        DSL.function(
                                "set_config",
                                String.class,
                                DSL.val("bihuan.outside_identity"),
                                DSL.val(way.name() + " " + subject),
                                DSL.inline(true)))
                .execute();
        return sql.selectFrom(OUTSIDE_IDENTITIES)
                .where(OUTSIDE_IDENTITIES.WAY.eq(way.name()))
                .and(OUTSIDE_IDENTITIES.SUBJECT.eq(subject))
                .fetchOptional(row -> row.getAccountId());
    }

    Optional<String> subjectOf(UUID accountId, Way way) {
        return sql.selectFrom(OUTSIDE_IDENTITIES)
                .where(OUTSIDE_IDENTITIES.ACCOUNT_ID.eq(accountId))
                .and(OUTSIDE_IDENTITIES.WAY.eq(way.name()))
                .fetchOptional(row -> row.getSubject());
    }

    void bind(DoorRows.Account account, Way way, String subject, Instant now) {
        sql.insertInto(OUTSIDE_IDENTITIES)
                .set(OUTSIDE_IDENTITIES.ACCOUNT_UNIT_ID, account.unitId())
                .set(OUTSIDE_IDENTITIES.ACCOUNT_ID, account.id())
                .set(OUTSIDE_IDENTITIES.WAY, way.name())
                .set(OUTSIDE_IDENTITIES.SUBJECT, subject)
                .set(OUTSIDE_IDENTITIES.BOUND_AT, now)
                .execute();
    }

    /** False if nothing was bound. */
    boolean unbindAll(UUID accountId) {
        return sql.deleteFrom(OUTSIDE_IDENTITIES)
                        .where(OUTSIDE_IDENTITIES.ACCOUNT_ID.eq(accountId))
                        .execute()
                > 0;
    }

    /** Roles of this account in its own unit that hold, whoever gave them. */
    Set<Role> roles(DoorRows.Account account) {
        return Set.copyOf(
                sql.select(GRANTS.ROLE)
                        .from(GRANTS)
                        .where(GRANTS.UNIT_ID.eq(account.unitId()))
                        .and(GRANTS.ACCOUNT_ID.eq(account.id()))
                        .and(GRANTS.ENDED_AT.isNull())
                        .fetch(row -> Role.valueOf(row.value1())));
    }

    /**
     * Ends the roles that the directory gave and no longer gives; those that a person gave stay.
     */
    Set<Role> endRolesOfTheDirectoryBut(
            DoorRows.Account account, Set<Role> stillGiven, Instant now) {
        return Set.copyOf(
                sql.update(GRANTS)
                        .set(GRANTS.ENDED_AT, now)
                        .where(GRANTS.UNIT_ID.eq(account.unitId()))
                        .and(GRANTS.ACCOUNT_ID.eq(account.id()))
                        .and(GRANTS.ENDED_AT.isNull())
                        .and(GRANTS.ORIGIN.eq(AccountRows.Origin.DIRECTORY.name()))
                        .and(GRANTS.ROLE.notIn(stillGiven.stream().map(Role::name).toList()))
                        .returningResult(GRANTS.ROLE)
                        .fetch(row -> Role.valueOf(row.value1())));
    }
}
