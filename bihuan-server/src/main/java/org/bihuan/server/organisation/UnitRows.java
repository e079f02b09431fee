package org.bihuan.server.organisation;

import static org.bihuan.server.schema.Tables.UNITS;
import static org.bihuan.server.schema.Tables.UNIT_NAMES;
import static org.bihuan.server.schema.Tables.UNIT_PLACES;
import static org.bihuan.server.schema.Tables.UNIT_STATES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.schema.Sequences;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Units and what was said about them, by day. */
@Repository
class UnitRows {

    private final DSLContext sql;

    UnitRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Units that have none above; the shape of the tree is in sight for this question only. */
    Set<UUID> tops(LocalDate day) {
        readTree("on");
        var later = UNIT_PLACES.as("later");
        Set<UUID> tops =
                sql.select(UNIT_PLACES.UNIT_ID)
                        .from(UNIT_PLACES)
                        .where(UNIT_PLACES.PARENT_ID.isNull())
                        .and(UNIT_PLACES.FROM_DATE.le(day))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(later)
                                        .where(later.UNIT_ID.eq(UNIT_PLACES.UNIT_ID))
                                        .and(later.FROM_DATE.le(day))
                                        .and(
                                                DSL.row(later.FROM_DATE, later.SEQUENCE)
                                                        .gt(
                                                                UNIT_PLACES.FROM_DATE,
                                                                UNIT_PLACES.SEQUENCE)))
                        .fetchSet(UNIT_PLACES.UNIT_ID);
        readTree("");
        return tops;
    }

    private void readTree(String word) {
        sql.query("select set_config('bihuan.reads_tree', ?, true)", word).execute();
    }

    Optional<Unit> unit(UUID unitId, LocalDate day) {
        return units(List.of(unitId), day).stream().findFirst();
    }

    /** Those in sight, in no order, by one question however many they are. */
    List<Unit> units(Collection<UUID> ids, LocalDate day) {
        Field<String> name =
                DSL.field(
                        DSL.select(UNIT_NAMES.NAME)
                                .from(UNIT_NAMES)
                                .where(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
                                // Before its first day a unit is called what it was called first.
                                .orderBy(
                                        DSL.field(UNIT_NAMES.FROM_DATE.gt(day)),
                                        UNIT_NAMES.FROM_DATE.desc(),
                                        UNIT_NAMES.SEQUENCE.desc())
                                .limit(1));
        Field<UUID> parent =
                DSL.field(
                        DSL.select(UNIT_PLACES.PARENT_ID)
                                .from(UNIT_PLACES)
                                .where(UNIT_PLACES.UNIT_ID.eq(UNITS.ID))
                                .and(UNIT_PLACES.FROM_DATE.le(day))
                                .orderBy(UNIT_PLACES.FROM_DATE.desc(), UNIT_PLACES.SEQUENCE.desc())
                                .limit(1));
        return sql.select(UNITS.ID, name, parent, UNITS.SAMPLE)
                .from(UNITS)
                .where(UNITS.ID.in(ids))
                .fetch(row ->
                        new Unit(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                row.value4()));
    }

    boolean isOpen(UUID unitId, LocalDate day) {
        return sql.select(UNIT_STATES.STATE)
                .from(UNIT_STATES)
                .where(UNIT_STATES.UNIT_ID.eq(unitId))
                .and(UNIT_STATES.FROM_DATE.le(day))
                .orderBy(UNIT_STATES.FROM_DATE.desc(), UNIT_STATES.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(UNIT_STATES.STATE)
                .filter(UnitState.OPEN.name()::equals)
                .isPresent();
    }

    /** All units in sight. */
    List<UnitHistory> histories() {
        Map<UUID, List<Dated<String>>> names = new HashMap<>();
        sql.selectFrom(UNIT_NAMES)
                .orderBy(UNIT_NAMES.SEQUENCE)
                .forEach(row ->
                        names.computeIfAbsent(row.getUnitId(), _ -> new ArrayList<>())
                                .add(new Dated<>(row.getFromDate(), row.getName())));
        Map<UUID, List<Dated<Optional<UUID>>>> places = new HashMap<>();
        sql.selectFrom(UNIT_PLACES)
                .orderBy(UNIT_PLACES.SEQUENCE)
                .forEach(row ->
                        places.computeIfAbsent(row.getUnitId(), _ -> new ArrayList<>())
                                .add(
                                        new Dated<>(
                                                row.getFromDate(),
                                                Optional.ofNullable(row.getParentId()))));
        Map<UUID, List<Dated<UnitHistory.Standing>>> states = new HashMap<>();
        sql.selectFrom(UNIT_STATES)
                .orderBy(UNIT_STATES.SEQUENCE)
                .forEach(row ->
                        states.computeIfAbsent(row.getUnitId(), _ -> new ArrayList<>())
                                .add(
                                        new Dated<>(
                                                row.getFromDate(),
                                                new UnitHistory.Standing(
                                                        UnitState.valueOf(row.getState()),
                                                        Optional.ofNullable(
                                                                row.getIntoUnitId())))));
        return sql.select(UNITS.ID, UNITS.CODE)
                .from(UNITS)
                .fetch(row ->
                        new UnitHistory(
                                row.value1(),
                                row.value2(),
                                names.getOrDefault(row.value1(), List.of()),
                                places.getOrDefault(row.value1(), List.of()),
                                states.getOrDefault(row.value1(), List.of())));
    }

    /** Whether the code was free, also among the units that are not in sight. */
    boolean insert(UUID id, String code, boolean sample, Instant now) {
        return sql.insertInto(UNITS)
                        .set(UNITS.ID, id)
                        .set(UNITS.CODE, code)
                        .set(UNITS.SAMPLE, sample)
                        .set(UNITS.CREATED_AT, now)
                        .onConflict(UNITS.CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    String nextCode() {
        Long next = sql.nextval(Sequences.UNIT_CODES);
        return String.format(Locale.ROOT, "U%04d", next);
    }

    void name(UUID id, String name, LocalDate from, Instant now) {
        sql.insertInto(UNIT_NAMES)
                .set(UNIT_NAMES.UNIT_ID, id)
                .set(UNIT_NAMES.NAME, name)
                .set(UNIT_NAMES.FROM_DATE, from)
                .set(UNIT_NAMES.NOTED_AT, now)
                .execute();
    }

    void place(UUID id, Optional<UUID> parent, LocalDate from, Instant now) {
        sql.insertInto(UNIT_PLACES)
                .set(UNIT_PLACES.UNIT_ID, id)
                .set(UNIT_PLACES.PARENT_ID, parent.orElse(null))
                .set(UNIT_PLACES.FROM_DATE, from)
                .set(UNIT_PLACES.NOTED_AT, now)
                .execute();
    }

    void state(UUID id, UnitHistory.Standing standing, LocalDate from, Instant now) {
        sql.insertInto(UNIT_STATES)
                .set(UNIT_STATES.UNIT_ID, id)
                .set(UNIT_STATES.STATE, standing.state().name())
                .set(UNIT_STATES.INTO_UNIT_ID, standing.into().orElse(null))
                .set(UNIT_STATES.FROM_DATE, from)
                .set(UNIT_STATES.NOTED_AT, now)
                .execute();
    }
}
