package org.bihuan.server.organisation;

import static org.bihuan.server.schema.Tables.PEOPLE;
import static org.bihuan.server.schema.Tables.SEATS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationRows {

    private final DSLContext sql;

    OrganisationRows(DSLContext sql) {
        this.sql = sql;
    }

    List<Person> people(UUID unitId, LocalDate today) {
        Field<String> post =
                DSL.field(
                        DSL.select(SEATS.TITLE)
                                .from(SEATS)
                                .where(SEATS.UNIT_ID.eq(PEOPLE.UNIT_ID))
                                .and(SEATS.PERSON_ID.eq(PEOPLE.ID))
                                .and(heldOn(today))
                                .orderBy(SEATS.FROM_DATE.desc())
                                .limit(1));
        return sql.select(PEOPLE.ID, PEOPLE.NAME, post)
                .from(PEOPLE)
                .where(PEOPLE.UNIT_ID.eq(unitId))
                .orderBy(PEOPLE.NAME, PEOPLE.ID)
                .fetch(row ->
                        new Person(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }

    Optional<String> personName(UUID personId) {
        return sql.select(PEOPLE.NAME)
                .from(PEOPLE)
                .where(PEOPLE.ID.eq(personId))
                .fetchOptional(PEOPLE.NAME);
    }

    Map<UUID, String> personNames(Collection<UUID> people) {
        return sql.select(PEOPLE.ID, PEOPLE.NAME)
                .from(PEOPLE)
                .where(PEOPLE.ID.in(people))
                .fetchMap(PEOPLE.ID, PEOPLE.NAME);
    }

    List<Seat> seats(UUID unitId) {
        return sql.selectFrom(SEATS)
                .where(SEATS.UNIT_ID.eq(unitId))
                .orderBy(SEATS.FROM_DATE.desc(), SEATS.ID)
                .fetch(TeamRows::seat);
    }

    void insert(UUID unitId, Person person, Instant now) {
        sql.insertInto(PEOPLE)
                .set(PEOPLE.UNIT_ID, unitId)
                .set(PEOPLE.ID, person.id())
                .set(PEOPLE.CODE, nextCode(unitId))
                .set(PEOPLE.NAME, person.name())
                .set(PEOPLE.CREATED_AT, now)
                .execute();
    }

    /** P0001 and on; codes that somebody typed in another form are passed over. */
    private String nextCode(UUID unitId) {
        Field<Integer> number = DSL.substring(PEOPLE.CODE, 2).cast(Integer.class);
        Integer last =
                sql.select(DSL.max(number))
                        .from(PEOPLE)
                        .where(PEOPLE.UNIT_ID.eq(unitId))
                        .and(PEOPLE.CODE.likeRegex("^P[0-9]{1,6}$"))
                        .fetchOne(0, Integer.class);
        return String.format(Locale.ROOT, "P%04d", (last == null ? 0 : last) + 1);
    }

    /**
     * Ends all seats that go on, on the day before; one that would begin later on its first day.
     */
    void endSeatsOf(UUID unitId, LocalDate firstDayWithout) {
        sql.update(SEATS)
                .set(
                        SEATS.UNTIL_DATE,
                        DSL.greatest(SEATS.FROM_DATE, DSL.val(firstDayWithout.minusDays(1))))
                .where(SEATS.UNIT_ID.eq(unitId))
                .and(SEATS.UNTIL_DATE.isNull().or(SEATS.UNTIL_DATE.ge(firstDayWithout)))
                .execute();
    }

    void insert(Seat seat) {
        sql.insertInto(SEATS)
                .set(SEATS.UNIT_ID, seat.unitId())
                .set(SEATS.ID, seat.id())
                .set(SEATS.PERSON_ID, seat.personId())
                .set(SEATS.TITLE, seat.title())
                .set(SEATS.TEAM_ROLE, seat.teamRole().name())
                .set(SEATS.TEAM_ORDER, seat.order().orElse(null))
                .set(SEATS.FROM_DATE, seat.from())
                .set(SEATS.UNTIL_DATE, seat.until().orElse(null))
                .execute();
    }

    void endSeat(UUID unitId, UUID seatId, LocalDate lastDay) {
        sql.update(SEATS)
                .set(SEATS.UNTIL_DATE, lastDay)
                .where(SEATS.UNIT_ID.eq(unitId))
                .and(SEATS.ID.eq(seatId))
                .execute();
    }

    private static Condition heldOn(LocalDate day) {
        return SEATS.FROM_DATE.le(day).and(SEATS.UNTIL_DATE.isNull().or(SEATS.UNTIL_DATE.ge(day)));
    }
}
