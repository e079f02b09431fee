package org.bihuan.server.organisation;

import static org.bihuan.server.schema.Tables.PEOPLE;
import static org.bihuan.server.schema.Tables.SEATS;
import static org.bihuan.server.schema.Tables.STAFF_ROLES;
import static org.bihuan.server.schema.Tables.SUPERVISED_DEPARTMENTS;
import static org.bihuan.server.schema.Tables.SUPERVISIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.SeatsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TeamRows {

    private final DSLContext sql;

    TeamRows(DSLContext sql) {
        this.sql = sql;
    }

    List<Member> members(Collection<UUID> units) {
        return sql.select(PEOPLE.UNIT_ID, PEOPLE.ID, PEOPLE.CODE, PEOPLE.NAME)
                .from(PEOPLE)
                .where(PEOPLE.UNIT_ID.in(units))
                .orderBy(PEOPLE.CODE, PEOPLE.ID)
                .fetch(row -> new Member(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    List<Seat> seats(Collection<UUID> units) {
        return sql.selectFrom(SEATS)
                .where(SEATS.UNIT_ID.in(units))
                .orderBy(SEATS.FROM_DATE, SEATS.ID)
                .fetch(TeamRows::seat);
    }

    static Seat seat(SeatsRecord row) {
        return new Seat(
                row.getUnitId(),
                row.getId(),
                row.getPersonId(),
                row.getTitle(),
                TeamRole.valueOf(row.getTeamRole()),
                Optional.ofNullable(row.getTeamOrder()),
                row.getFromDate(),
                Optional.ofNullable(row.getUntilDate()));
    }

    List<Department> departments(Collection<UUID> units) {
        return sql.selectFrom(SUPERVISED_DEPARTMENTS)
                .where(SUPERVISED_DEPARTMENTS.UNIT_ID.in(units))
                .orderBy(SUPERVISED_DEPARTMENTS.FROM_DATE, SUPERVISED_DEPARTMENTS.ID)
                .fetch(row ->
                        new Department(
                                row.getUnitId(),
                                row.getId(),
                                row.getPersonId(),
                                row.getName(),
                                row.getFromDate(),
                                Optional.ofNullable(row.getUntilDate())));
    }

    List<RoleTerm> roles(Collection<UUID> units) {
        return sql.selectFrom(STAFF_ROLES)
                .where(STAFF_ROLES.UNIT_ID.in(units))
                .and(STAFF_ROLES.ENDED_AT.isNull())
                .orderBy(STAFF_ROLES.FROM_DATE, STAFF_ROLES.ID)
                .fetch(row ->
                        new RoleTerm(
                                row.getUnitId(),
                                row.getId(),
                                row.getPersonId(),
                                StaffRole.valueOf(row.getRole()),
                                row.getFromDate(),
                                Optional.ofNullable(row.getUntilDate())));
    }

    List<Supervision> supervisionsBy(Collection<UUID> units) {
        return supervisions(SUPERVISIONS.PERSON_UNIT_ID.in(units));
    }

    List<Supervision> supervisionsOf(UUID unitId) {
        return supervisions(SUPERVISIONS.UNIT_ID.eq(unitId));
    }

    private List<Supervision> supervisions(Condition which) {
        return sql.selectFrom(SUPERVISIONS)
                .where(which)
                .and(SUPERVISIONS.ENDED_AT.isNull())
                .orderBy(SUPERVISIONS.FROM_DATE, SUPERVISIONS.ID)
                .fetch(row ->
                        new Supervision(
                                row.getUnitId(),
                                row.getId(),
                                row.getPersonUnitId(),
                                row.getPersonId(),
                                row.getFromDate(),
                                Optional.ofNullable(row.getUntilDate())));
    }

    void insert(Member member, Instant now) {
        sql.insertInto(PEOPLE)
                .set(PEOPLE.UNIT_ID, member.unitId())
                .set(PEOPLE.ID, member.id())
                .set(PEOPLE.CODE, member.code())
                .set(PEOPLE.NAME, member.name())
                .set(PEOPLE.CREATED_AT, now)
                .execute();
    }

    void rename(UUID unitId, UUID personId, String name) {
        sql.update(PEOPLE)
                .set(PEOPLE.NAME, name)
                .where(PEOPLE.UNIT_ID.eq(unitId))
                .and(PEOPLE.ID.eq(personId))
                .execute();
    }

    void update(Seat seat) {
        sql.update(SEATS)
                .set(SEATS.TEAM_ROLE, seat.teamRole().name())
                .set(SEATS.TEAM_ORDER, seat.order().orElse(null))
                .set(SEATS.UNTIL_DATE, seat.until().orElse(null))
                .where(SEATS.UNIT_ID.eq(seat.unitId()))
                .and(SEATS.ID.eq(seat.id()))
                .execute();
    }

    void insert(Department department) {
        sql.insertInto(SUPERVISED_DEPARTMENTS)
                .set(SUPERVISED_DEPARTMENTS.UNIT_ID, department.unitId())
                .set(SUPERVISED_DEPARTMENTS.ID, department.id())
                .set(SUPERVISED_DEPARTMENTS.PERSON_ID, department.personId())
                .set(SUPERVISED_DEPARTMENTS.NAME, department.name())
                .set(SUPERVISED_DEPARTMENTS.FROM_DATE, department.from())
                .set(SUPERVISED_DEPARTMENTS.UNTIL_DATE, department.until().orElse(null))
                .execute();
    }

    void endDepartment(UUID unitId, UUID id, Optional<LocalDate> lastDay) {
        sql.update(SUPERVISED_DEPARTMENTS)
                .set(SUPERVISED_DEPARTMENTS.UNTIL_DATE, lastDay.orElse(null))
                .where(SUPERVISED_DEPARTMENTS.UNIT_ID.eq(unitId))
                .and(SUPERVISED_DEPARTMENTS.ID.eq(id))
                .execute();
    }

    void insert(RoleTerm role) {
        sql.insertInto(STAFF_ROLES)
                .set(STAFF_ROLES.UNIT_ID, role.unitId())
                .set(STAFF_ROLES.ID, role.id())
                .set(STAFF_ROLES.PERSON_ID, role.personId())
                .set(STAFF_ROLES.ROLE, role.role().name())
                .set(STAFF_ROLES.FROM_DATE, role.from())
                .set(STAFF_ROLES.UNTIL_DATE, role.until().orElse(null))
                .execute();
    }

    void endRole(UUID unitId, UUID id, Optional<LocalDate> lastDay) {
        sql.update(STAFF_ROLES)
                .set(STAFF_ROLES.UNTIL_DATE, lastDay.orElse(null))
                .where(STAFF_ROLES.UNIT_ID.eq(unitId))
                .and(STAFF_ROLES.ID.eq(id))
                .execute();
    }

    void stopRole(UUID unitId, UUID id, Instant now) {
        sql.update(STAFF_ROLES)
                .set(STAFF_ROLES.ENDED_AT, now)
                .where(STAFF_ROLES.UNIT_ID.eq(unitId))
                .and(STAFF_ROLES.ID.eq(id))
                .and(STAFF_ROLES.ENDED_AT.isNull())
                .execute();
    }

    void endSupervision(UUID unitId, UUID id, Optional<LocalDate> lastDay) {
        sql.update(SUPERVISIONS)
                .set(SUPERVISIONS.UNTIL_DATE, lastDay.orElse(null))
                .where(SUPERVISIONS.UNIT_ID.eq(unitId))
                .and(SUPERVISIONS.ID.eq(id))
                .execute();
    }

    void stopSupervision(UUID unitId, UUID id, Instant now) {
        sql.update(SUPERVISIONS)
                .set(SUPERVISIONS.ENDED_AT, now)
                .where(SUPERVISIONS.UNIT_ID.eq(unitId))
                .and(SUPERVISIONS.ID.eq(id))
                .and(SUPERVISIONS.ENDED_AT.isNull())
                .execute();
    }
}
