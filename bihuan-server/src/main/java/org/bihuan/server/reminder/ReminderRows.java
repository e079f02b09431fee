package org.bihuan.server.reminder;

import static org.bihuan.server.schema.Tables.GRANTS;
import static org.bihuan.server.schema.Tables.REMINDERS;
import static org.bihuan.server.schema.Tables.REMINDER_DAYS;
import static org.bihuan.server.schema.Tables.REMINDER_HOURS;
import static org.bihuan.server.schema.Tables.REMINDER_RUNGS;
import static org.bihuan.server.schema.Tables.UNITS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Language;
import org.bihuan.server.reminder.Ladder.Whom;
import org.bihuan.server.reminder.Round.Cause;
import org.bihuan.server.schema.tables.records.RemindersRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reminders, ladders and hours as rows. */
@Repository
class ReminderRows {
    private static final LocalTime USUAL_HOUR = LocalTime.of(8, 30);
    private static final int MOST_SHOWN = 500;

    private final DSLContext sql;
    private final Ids ids;

    ReminderRows(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * When a unit's day begins.
     *
     * @param mail whether what is due is copied by mail
     * @param language of mails to those who have not chosen one
     */
    record Hours(LocalTime at, boolean mail, Language language) {}

    /** Ids of all units, whatever is in sight; for the job that goes round them. */
    List<UUID> allUnits() {
        sql.select(
                        DSL.function(
                                "set_config",
                                String.class,
                                DSL.val("bihuan.job"),
                                DSL.val("units"),
                                DSL.inline(true)))
                .execute();
        return sql.select(UNITS.ID).from(UNITS).orderBy(UNITS.ID).fetch(UNITS.ID);
    }

    Hours hours(UUID unitId) {
        return sql.selectFrom(REMINDER_HOURS)
                .where(REMINDER_HOURS.UNIT_ID.eq(unitId))
                .fetchOptional(row ->
                        new Hours(
                                row.getAt(),
                                row.getMail(),
                                Language.byTag(row.getLanguage()).orElse(Language.ZH)))
                .orElse(new Hours(USUAL_HOUR, true, Language.ZH));
    }

    void setHours(UUID unitId, Hours hours) {
        sql.insertInto(REMINDER_HOURS)
                .set(REMINDER_HOURS.UNIT_ID, unitId)
                .set(REMINDER_HOURS.AT, hours.at())
                .set(REMINDER_HOURS.MAIL, hours.mail())
                .set(REMINDER_HOURS.LANGUAGE, hours.language().tag())
                .onConflict(REMINDER_HOURS.UNIT_ID)
                .doUpdate()
                .set(REMINDER_HOURS.AT, hours.at())
                .set(REMINDER_HOURS.MAIL, hours.mail())
                .set(REMINDER_HOURS.LANGUAGE, hours.language().tag())
                .execute();
    }

    /** The unit's own ladder for a cycle; empty where it has none of its own. */
    Optional<Ladder> ladder(UUID unitId, UUID cycleId) {
        Map<Integer, Set<Whom>> rungs = new HashMap<>();
        sql.selectFrom(REMINDER_RUNGS)
                .where(REMINDER_RUNGS.UNIT_ID.eq(unitId))
                .and(REMINDER_RUNGS.CYCLE_ID.eq(cycleId))
                .forEach(row ->
                        rungs.computeIfAbsent(row.getDays(), _ -> EnumSet.noneOf(Whom.class))
                                .add(Whom.valueOf(row.getWhom().toUpperCase(Locale.ROOT))));
        return rungs.isEmpty() ? Optional.empty() : Optional.of(Ladder.of(rungs));
    }

    void setLadder(UUID unitId, UUID cycleId, Ladder ladder) {
        sql.deleteFrom(REMINDER_RUNGS)
                .where(REMINDER_RUNGS.UNIT_ID.eq(unitId))
                .and(REMINDER_RUNGS.CYCLE_ID.eq(cycleId))
                .execute();
        for (Ladder.Rung rung : ladder.rungs()) {
            for (Whom whom : rung.whom()) {
                sql.insertInto(REMINDER_RUNGS)
                        .set(REMINDER_RUNGS.UNIT_ID, unitId)
                        .set(REMINDER_RUNGS.CYCLE_ID, cycleId)
                        .set(REMINDER_RUNGS.DAYS, rung.days())
                        .set(REMINDER_RUNGS.WHOM, whom.stored())
                        .execute();
            }
        }
    }

    /** Who holds a role in the unit on that day. */
    Map<Whom, Set<UUID>> holders(UUID unitId, LocalDate day) {
        Map<Whom, Set<UUID>> holders = new HashMap<>();
        sql.select(GRANTS.ROLE, GRANTS.PERSON_ID)
                .from(GRANTS)
                .where(GRANTS.UNIT_ID.eq(unitId))
                .and(GRANTS.ROLE.in(Role.ORGANISER.name(), Role.HEAD.name()))
                .and(GRANTS.ENDED_AT.isNull())
                .and(GRANTS.FROM_DATE.le(day))
                .and(GRANTS.UNTIL_DATE.isNull().or(GRANTS.UNTIL_DATE.ge(day)))
                .forEach(row ->
                        holders.computeIfAbsent(
                                        Whom.valueOf(row.value1()), _ -> new java.util.TreeSet<>())
                                .add(row.value2()));
        return holders;
    }

    /** False when that day was done before; whoever comes second waits for the first. */
    boolean begin(UUID unitId, LocalDate day, Instant at) {
        return sql.insertInto(REMINDER_DAYS)
                        .set(REMINDER_DAYS.UNIT_ID, unitId)
                        .set(REMINDER_DAYS.DAY, day)
                        .set(REMINDER_DAYS.DONE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isDone(UUID unitId, LocalDate day) {
        return sql.fetchExists(
                REMINDER_DAYS, REMINDER_DAYS.UNIT_ID.eq(unitId).and(REMINDER_DAYS.DAY.eq(day)));
    }

    /** Empty when the same was said before. */
    Optional<UUID> insert(Round.Due due, LocalDate day, Instant at) {
        UUID unitId = due.item().unitId();
        UUID id = ids.next();
        RemindersRecord row = sql.newRecord(REMINDERS);
        row.setUnitId(unitId);
        row.setId(id);
        row.setItemId(due.item().id());
        row.setPersonId(due.person());
        row.setCause(due.cause().name().toLowerCase(Locale.ROOT));
        row.setDays(due.days());
        row.setDueOn(due.on());
        row.setMadeOn(day);
        row.setMadeAt(at);
        if (due.slip()) {
            row.setSlipYear(day.getYear());
            row.setSlipSerial(lastSlip(unitId, day.getYear()) + 1);
        }
        int made = sql.insertInto(REMINDERS).set(row).onConflictDoNothing().execute();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Only the one transaction that began the unit's day numbers slips of it. */
    private int lastSlip(UUID unitId, int year) {
        Integer last =
                sql.select(DSL.max(REMINDERS.SLIP_SERIAL))
                        .from(REMINDERS)
                        .where(REMINDERS.UNIT_ID.eq(unitId))
                        .and(REMINDERS.SLIP_YEAR.eq(year))
                        .fetchSingle()
                        .value1();
        return last == null ? 0 : last;
    }

    List<Reminder> ofDay(UUID unitId, LocalDate day) {
        return found(REMINDERS.UNIT_ID.eq(unitId).and(REMINDERS.MADE_ON.eq(day)));
    }

    List<Reminder> ofPerson(Collection<UUID> units, UUID person) {
        return found(REMINDERS.UNIT_ID.in(units).and(REMINDERS.PERSON_ID.eq(person)));
    }

    List<Reminder> ofUnits(Collection<UUID> units) {
        return found(REMINDERS.UNIT_ID.in(units));
    }

    Optional<Reminder> find(UUID reminderId) {
        return found(REMINDERS.ID.eq(reminderId)).stream().findFirst();
    }

    private List<Reminder> found(Condition condition) {
        return sql.selectFrom(REMINDERS)
                .where(condition)
                .orderBy(REMINDERS.MADE_ON.desc(), REMINDERS.DUE_ON, REMINDERS.ID)
                .limit(MOST_SHOWN)
                .fetch(ReminderRows::reminder);
    }

    private static Reminder reminder(Record row) {
        return new Reminder(
                row.get(REMINDERS.ID),
                row.get(REMINDERS.UNIT_ID),
                row.get(REMINDERS.ITEM_ID),
                row.get(REMINDERS.PERSON_ID),
                Cause.valueOf(row.get(REMINDERS.CAUSE).toUpperCase(Locale.ROOT)),
                row.get(REMINDERS.DAYS),
                row.get(REMINDERS.DUE_ON),
                row.get(REMINDERS.MADE_ON),
                Optional.ofNullable(row.get(REMINDERS.SLIP_YEAR))
                        .map(year -> new Reminder.Slip(year, row.get(REMINDERS.SLIP_SERIAL))),
                Optional.ofNullable(row.get(REMINDERS.SEEN_AT)),
                Optional.ofNullable(row.get(REMINDERS.ANSWERED_AT)),
                row.get(REMINDERS.ANSWER));
    }

    /** The first look counts. */
    void markSeen(Collection<UUID> units, UUID person, Instant at) {
        sql.update(REMINDERS)
                .set(REMINDERS.SEEN_AT, at)
                .where(REMINDERS.UNIT_ID.in(units))
                .and(REMINDERS.PERSON_ID.eq(person))
                .and(REMINDERS.SEEN_AT.isNull())
                .execute();
    }

    /** False when it was answered before. */
    boolean answer(Reminder reminder, String words, Instant at) {
        return sql.update(REMINDERS)
                        .set(REMINDERS.SEEN_AT, DSL.coalesce(REMINDERS.SEEN_AT, DSL.val(at)))
                        .set(REMINDERS.ANSWERED_AT, at)
                        .set(REMINDERS.ANSWER, words)
                        .where(REMINDERS.UNIT_ID.eq(reminder.unitId()))
                        .and(REMINDERS.ID.eq(reminder.id()))
                        .and(REMINDERS.ANSWERED_AT.isNull())
                        .execute()
                == 1;
    }
}
