package org.bihuan.server.reuse;

import static org.bihuan.server.schema.Tables.REUSE_CHECKS;
import static org.bihuan.server.schema.Tables.REUSE_RULES;
import static org.bihuan.server.schema.Tables.REUSE_UNITS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.ReuseChecksRecord;
import org.bihuan.server.statement.Submitted;
import org.bihuan.text.reuse.ReuseReport.Figures;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The queue, and for how long a result is its author's alone. */
@Repository
class CheckRows {

    private static final Condition WAITS =
            REUSE_CHECKS.FINISHED_AT.isNull().and(REUSE_CHECKS.ATTEMPTS.lt(ReuseCheck.ATTEMPTS));

    private final DSLContext sql;

    CheckRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Units that have something to compare; in anybody's sight, and no content. */
    List<UUID> units() {
        return sql.select(REUSE_UNITS.UNIT_ID)
                .from(REUSE_UNITS)
                .orderBy(REUSE_UNITS.UNIT_ID)
                .fetch(REUSE_UNITS.UNIT_ID);
    }

    /** A version is compared once, however often it is said that it was handed in. */
    void insert(UUID id, Submitted version, Instant now) {
        sql.insertInto(REUSE_CHECKS)
                .set(REUSE_CHECKS.UNIT_ID, version.unitId())
                .set(REUSE_CHECKS.ID, id)
                .set(REUSE_CHECKS.STATEMENT_ID, version.statementId())
                .set(REUSE_CHECKS.VERSION_ID, version.versionId())
                .set(REUSE_CHECKS.ASKED_AT, now)
                .onConflict(REUSE_CHECKS.UNIT_ID, REUSE_CHECKS.VERSION_ID)
                .doNothing()
                .execute();
    }

    /** The oldest that waits in each of these units. */
    List<ReuseCheck> oldestWaiting(Collection<UUID> units) {
        return sql.select(REUSE_CHECKS.fields())
                .distinctOn(REUSE_CHECKS.UNIT_ID)
                .from(REUSE_CHECKS)
                .where(REUSE_CHECKS.UNIT_ID.in(units))
                .and(WAITS)
                .orderBy(REUSE_CHECKS.UNIT_ID, REUSE_CHECKS.ASKED_AT, REUSE_CHECKS.ID)
                .fetch(row -> check(row.into(REUSE_CHECKS)));
    }

    /** How many of the unit's own wait that were asked for before this one. */
    int ahead(ReuseCheck check) {
        return sql.fetchCount(
                REUSE_CHECKS,
                WAITS.and(REUSE_CHECKS.UNIT_ID.eq(check.unitId()))
                        .and(REUSE_CHECKS.ASKED_AT.lt(check.askedAt())));
    }

    int waiting(UUID unitId) {
        return sql.fetchCount(REUSE_CHECKS, WAITS.and(REUSE_CHECKS.UNIT_ID.eq(unitId)));
    }

    List<ReuseCheck> of(Collection<UUID> versions) {
        return sql.selectFrom(REUSE_CHECKS)
                .where(REUSE_CHECKS.VERSION_ID.in(versions))
                .fetch(CheckRows::check);
    }

    void attempted(ReuseCheck check) {
        sql.update(REUSE_CHECKS)
                .set(REUSE_CHECKS.ATTEMPTS, REUSE_CHECKS.ATTEMPTS.plus(1))
                .where(REUSE_CHECKS.UNIT_ID.eq(check.unitId()))
                .and(REUSE_CHECKS.ID.eq(check.id()))
                .execute();
    }

    /** What was given up is tried again. */
    void tryAgain(Collection<UUID> units) {
        sql.update(REUSE_CHECKS)
                .set(REUSE_CHECKS.ATTEMPTS, 0)
                .where(REUSE_CHECKS.UNIT_ID.in(units))
                .and(REUSE_CHECKS.FINISHED_AT.isNull())
                .execute();
    }

    void finish(ReuseCheck check, ReuseCheck.Outcome outcome) {
        sql.update(REUSE_CHECKS)
                .set(REUSE_CHECKS.FINISHED_AT, outcome.finishedAt())
                .set(REUSE_CHECKS.CHARACTERS, outcome.characters())
                .set(REUSE_CHECKS.TOTAL, outcome.figures().total())
                .set(REUSE_CHECKS.WITHOUT_QUOTATIONS, outcome.figures().withoutQuotations())
                .set(REUSE_CHECKS.WITHOUT_OWN_EARLIER, outcome.figures().withoutOwnEarlier())
                .set(REUSE_CHECKS.LARGEST_SOURCE, outcome.figures().largestSource())
                .where(REUSE_CHECKS.UNIT_ID.eq(check.unitId()))
                .and(REUSE_CHECKS.ID.eq(check.id()))
                .execute();
    }

    void show(ReuseCheck check, UUID by, Instant now) {
        sql.update(REUSE_CHECKS)
                .set(REUSE_CHECKS.SHOWN_BY, by)
                .set(REUSE_CHECKS.SHOWN_AT, now)
                .where(REUSE_CHECKS.UNIT_ID.eq(check.unitId()))
                .and(REUSE_CHECKS.ID.eq(check.id()))
                .and(REUSE_CHECKS.SHOWN_AT.isNull())
                .execute();
    }

    /** What the unit itself has said. */
    OptionalInt authorHours(UUID unitId) {
        Integer hours =
                sql.select(REUSE_RULES.AUTHOR_HOURS)
                        .from(REUSE_RULES)
                        .where(REUSE_RULES.UNIT_ID.eq(unitId))
                        .orderBy(REUSE_RULES.SEQUENCE.desc())
                        .limit(1)
                        .fetchOne(REUSE_RULES.AUTHOR_HOURS);
        return hours == null ? OptionalInt.empty() : OptionalInt.of(hours);
    }

    void sayAuthorHours(UUID unitId, int hours, UUID by, Instant now) {
        sql.insertInto(REUSE_RULES)
                .set(REUSE_RULES.UNIT_ID, unitId)
                .set(REUSE_RULES.AUTHOR_HOURS, hours)
                .set(REUSE_RULES.SAID_BY, by)
                .set(REUSE_RULES.SAID_AT, now)
                .execute();
    }

    private static ReuseCheck check(ReuseChecksRecord row) {
        Instant finished = row.getFinishedAt();
        return new ReuseCheck(
                row.getId(),
                row.getUnitId(),
                row.getStatementId(),
                row.getVersionId(),
                row.getAskedAt(),
                row.getAttempts(),
                finished == null
                        ? Optional.empty()
                        : Optional.of(
                                new ReuseCheck.Outcome(
                                        finished,
                                        row.getCharacters(),
                                        new Figures(
                                                row.getTotal(),
                                                row.getWithoutQuotations(),
                                                row.getWithoutOwnEarlier(),
                                                row.getLargestSource()))),
                Optional.ofNullable(row.getShownAt()));
    }
}
