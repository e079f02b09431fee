package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.EVIDENCE;
import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_FINDINGS;
import static org.bihuan.server.schema.Tables.LEDGER_LABELS;
import static org.bihuan.server.schema.Tables.PEOPLE;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.schema.tables.People;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Lists of items, for the pages; each asks for exactly what the person may see. */
@Repository
class LedgerListRows {
    private static final int MOST_LABELS = 50;
    private static final People OWNERS = PEOPLE.as("owners");
    private static final People VERIFIERS = PEOPLE.as("verifiers");

    private static final Field<Integer> FILES =
            field(
                    selectCount()
                            .from(EVIDENCE)
                            .where(EVIDENCE.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                            .and(EVIDENCE.ITEM_ID.eq(LEDGER_ITEMS.ID))
                            .and(EVIDENCE.LATER.isFalse()));
    private static final Field<Integer> OUTCOMES =
            field(
                    selectCount()
                            .from(EVIDENCE)
                            .where(EVIDENCE.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                            .and(EVIDENCE.ITEM_ID.eq(LEDGER_ITEMS.ID))
                            .and(EVIDENCE.OUTCOME)
                            .and(EVIDENCE.LATER.isFalse()));
    private static final Field<Integer> PROBLEMS =
            field(
                    selectCount()
                            .from(LEDGER_ITEM_FINDINGS)
                            .where(LEDGER_ITEM_FINDINGS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                            .and(LEDGER_ITEM_FINDINGS.ITEM_ID.eq(LEDGER_ITEMS.ID)));
    private static final Field<String> FIRST_PROBLEM =
            field(
                    select(LEDGER_ITEM_FINDINGS.WORDS)
                            .from(LEDGER_ITEM_FINDINGS)
                            .where(LEDGER_ITEM_FINDINGS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                            .and(LEDGER_ITEM_FINDINGS.ITEM_ID.eq(LEDGER_ITEMS.ID))
                            .and(LEDGER_ITEM_FINDINGS.POSITION.eq(1)));

    private final DSLContext sql;

    LedgerListRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody who owns an item, for a choice. */
    record Owner(UUID id, String name) {}

    /** Cycles in which items count as near from {@code until} backwards. */
    record Near(List<UUID> cycles, LocalDate until) {}

    /** The day of asking, and what is near on that day. */
    record Day(LocalDate today, List<Near> near) {
        Day {
            near = List.copyOf(near);
        }
    }

    int count(LedgerSight sight, LedgerQuery query, Day day) {
        return sql.fetchCount(
                LEDGER_ITEMS,
                LedgerFilterRows.inSight(sight).and(LedgerFilterRows.wanted(query, day)));
    }

    /** One page of lines. */
    List<LedgerLine> lines(LedgerSight sight, LedgerQuery query, Day day) {
        return lines(sight, query, day, (query.page() - 1) * LedgerQuery.LINES, LedgerQuery.LINES);
    }

    /** Any stretch of the lines, whatever page was asked for. */
    List<LedgerLine> lines(LedgerSight sight, LedgerQuery query, Day day, int from, int most) {
        return found(LedgerFilterRows.inSight(sight).and(LedgerFilterRows.wanted(query, day)))
                .orderBy(order(query.order()))
                .limit(most)
                .offset(from)
                .fetch(LedgerListRows::line);
    }

    /** Every item made from a statement, in the order of issue. */
    List<LedgerLine> ofStatement(LedgerSight sight, UUID statementId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.STATEMENT_ID.eq(statementId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(LedgerListRows::line);
    }

    /** Items made from entries of a meeting, by entry. */
    Map<UUID, List<LedgerLine>> ofMeeting(LedgerSight sight, UUID meetingId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.MEETING_ID.eq(meetingId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetchGroups(row -> row.get(LEDGER_ITEMS.MEETING_ENTRY_ID), LedgerListRows::line);
    }

    List<LedgerLine> returnsOf(LedgerSight sight, UUID itemId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.RETURNED_ITEM_ID.eq(itemId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(LedgerListRows::line);
    }

    /** A line with what only a snapshot keeps. */
    record Kept(LedgerLine line, LocalDate promisedOn, int extensions) {}

    /** Every item of a unit, by number. */
    List<Kept> ofUnit(LedgerSight sight, UUID unitId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.UNIT_ID.eq(unitId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(row ->
                        new Kept(
                                line(row),
                                row.get(LEDGER_ITEMS.PROMISED_ON),
                                row.get(LEDGER_ITEMS.EXTENSIONS)));
    }

    /** Those that were merged into an item. */
    List<LedgerLine> mergedInto(LedgerSight sight, UUID itemId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.MERGED_INTO.eq(itemId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(LedgerListRows::line);
    }

    /** Those that an item was split into. */
    List<LedgerLine> partsOf(LedgerSight sight, UUID itemId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.SPLIT_FROM.eq(itemId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(LedgerListRows::line);
    }

    List<LedgerLine> byId(LedgerSight sight, UUID itemId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.ID.eq(itemId)))
                .fetch(LedgerListRows::line);
    }

    List<LedgerLine> ofCycle(LedgerSight sight, UUID cycleId) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.CYCLE_ID.eq(cycleId)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(LedgerListRows::line);
    }

    /** The words of every finding that an item of the statement answers. */
    Set<String> answered(UUID statementId) {
        return sql.selectDistinct(LEDGER_ITEM_FINDINGS.WORDS)
                .from(LEDGER_ITEM_FINDINGS)
                .join(LEDGER_ITEMS)
                .on(LEDGER_ITEMS.UNIT_ID.eq(LEDGER_ITEM_FINDINGS.UNIT_ID))
                .and(LEDGER_ITEMS.ID.eq(LEDGER_ITEM_FINDINGS.ITEM_ID))
                .where(LEDGER_ITEMS.STATEMENT_ID.eq(statementId))
                .fetchSet(LEDGER_ITEM_FINDINGS.WORDS);
    }

    /** Every open item that the person has or may have to do with, the most urgent first. */
    List<LedgerLine> open(LedgerSight sight) {
        return found(
                        LedgerFilterRows.inSight(sight)
                                .and(LedgerFilterRows.concerning(sight.person())))
                .orderBy(order(LedgerQuery.Order.DUE))
                .fetch(LedgerListRows::line);
    }

    /** A line with the moment of its issue. */
    record OpenRow(LedgerLine line, Instant issuedAt, int version) {}

    Optional<OpenRow> row(UUID itemId) {
        return found(LEDGER_ITEMS.ID.eq(itemId)).fetchOptional(LedgerListRows::openRow);
    }

    private static OpenRow openRow(Record row) {
        return new OpenRow(
                line(row), row.get(LEDGER_ITEMS.ISSUED_AT), row.get(LEDGER_ITEMS.VERSION));
    }

    List<OpenRow> rows(Set<UUID> items) {
        return found(LEDGER_ITEMS.ID.in(items)).fetch(LedgerListRows::openRow);
    }

    List<OpenRow> openOfUnit(UUID unitId) {
        return found(
                        LEDGER_ITEMS
                                .UNIT_ID
                                .eq(unitId)
                                .and(LedgerFilterRows.open())
                                // What rests by agreement presses nobody.
                                .and(LEDGER_ITEMS.STATE.ne(ItemState.SUSPENDED.stored())))
                .orderBy(order(LedgerQuery.Order.DUE))
                .fetch(LedgerListRows::openRow);
    }

    List<UUID> idsOfCycle(UUID cycleId) {
        return sql.select(LEDGER_ITEMS.ID)
                .from(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.CYCLE_ID.eq(cycleId))
                .fetch(LEDGER_ITEMS.ID);
    }

    List<String> statesOfCycle(UUID cycleId) {
        return sql.select(LEDGER_ITEMS.STATE)
                .from(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.CYCLE_ID.eq(cycleId))
                .fetch(LEDGER_ITEMS.STATE);
    }

    boolean any(LedgerSight sight) {
        return sql.fetchExists(LEDGER_ITEMS, LedgerFilterRows.inSight(sight));
    }

    /** Who owns an item; there are few people and many items, so it is the people who are asked. */
    List<Owner> owners(LedgerSight sight) {
        return having(sight, LEDGER_ITEMS.OWNER_ID);
    }

    List<Owner> verifiers(LedgerSight sight) {
        return having(sight, LEDGER_ITEMS.VERIFIER_ID);
    }

    private List<Owner> having(LedgerSight sight, Field<UUID> part) {
        return sql.select(PEOPLE.ID, PEOPLE.NAME)
                .from(PEOPLE)
                .where(PEOPLE.UNIT_ID.in(sight.units()))
                .and(
                        exists(
                                selectOne()
                                        .from(LEDGER_ITEMS)
                                        .where(LEDGER_ITEMS.UNIT_ID.eq(PEOPLE.UNIT_ID))
                                        .and(part.eq(PEOPLE.ID))
                                        .and(LedgerFilterRows.inSight(sight))))
                .orderBy(PEOPLE.NAME.collate(collation("zh-x-icu")), PEOPLE.ID)
                .fetch(row -> new Owner(row.value1(), row.value2()));
    }

    /** Labels that stand on items, with how many of them, the most used first. */
    List<String> labels(LedgerSight sight) {
        return sql.select(LEDGER_LABELS.LABEL)
                .from(LEDGER_LABELS)
                .where(LEDGER_LABELS.UNIT_ID.in(sight.whole()))
                .groupBy(LEDGER_LABELS.LABEL)
                .orderBy(DSL.count().desc(), LEDGER_LABELS.LABEL)
                .limit(MOST_LABELS)
                .fetch(LEDGER_LABELS.LABEL);
    }

    /** Items that match, in the order asked for; {@code most} at most. */
    List<UUID> ids(LedgerSight sight, LedgerQuery query, Day day, int most) {
        return sql.select(LEDGER_ITEMS.ID)
                .from(LEDGER_ITEMS)
                .where(LedgerFilterRows.inSight(sight))
                .and(LedgerFilterRows.wanted(query, day))
                .orderBy(
                        LEDGER_ITEMS.DUE_ON,
                        LEDGER_ITEMS.YEAR,
                        LEDGER_ITEMS.SERIAL,
                        LEDGER_ITEMS.ID)
                .limit(most)
                .fetch(LEDGER_ITEMS.ID);
    }

    /** Those items, as far as the database shows them; the caller has asked who may see them. */
    List<LedgerLine> lines(Set<UUID> items) {
        return found(LEDGER_ITEMS.ID.in(items)).fetch(LedgerListRows::line);
    }

    List<LedgerLine> lines(LedgerSight sight, Set<UUID> items) {
        return found(LedgerFilterRows.inSight(sight).and(LEDGER_ITEMS.ID.in(items)))
                .orderBy(order(LedgerQuery.Order.NUMBER))
                .fetch(LedgerListRows::line);
    }

    private SelectConditionStep<? extends Record> found(Condition condition) {
        return sql.select(LEDGER_ITEMS.asterisk(), OWNERS.NAME, VERIFIERS.NAME)
                .select(FILES, OUTCOMES, PROBLEMS, FIRST_PROBLEM)
                .from(LEDGER_ITEMS)
                .join(OWNERS)
                .on(OWNERS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                .and(OWNERS.ID.eq(LEDGER_ITEMS.OWNER_ID))
                .join(VERIFIERS)
                .on(VERIFIERS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                .and(VERIFIERS.ID.eq(LEDGER_ITEMS.VERIFIER_ID))
                .where(condition);
    }

    private static LedgerLine line(Record row) {
        return new LedgerLine(
                row.get(LEDGER_ITEMS.ID),
                row.get(LEDGER_ITEMS.UNIT_ID),
                row.get(LEDGER_ITEMS.CYCLE_ID),
                new ItemNumber(row.get(LEDGER_ITEMS.YEAR), row.get(LEDGER_ITEMS.SERIAL)),
                row.get(FIRST_PROBLEM),
                row.get(PROBLEMS),
                row.get(LEDGER_ITEMS.MEASURE),
                new LedgerLine.Taken(
                        row.get(LEDGER_ITEMS.STATEMENT_VERSION_ID),
                        row.get(LEDGER_ITEMS.MEASURE_REF),
                        row.get(LEDGER_ITEMS.MEASURE_START)),
                new LedgerLine.People(
                        row.get(LEDGER_ITEMS.OWNER_ID),
                        row.get(OWNERS.NAME),
                        row.get(LEDGER_ITEMS.VERIFIER_ID),
                        row.get(VERIFIERS.NAME),
                        row.get(LEDGER_ITEMS.ISSUED_BY)),
                row.get(LEDGER_ITEMS.DUE_ON),
                ItemState.byStored(row.get(LEDGER_ITEMS.STATE)),
                row.get(LEDGER_ITEMS.RECEIVED_AT) != null,
                new LedgerLine.Shown(row.get(FILES), row.get(OUTCOMES) > 0),
                Optional.ofNullable(row.get(LEDGER_ITEMS.CLOSED_AT)));
    }

    /** Every order ends in something unique, so that no line is on two pages. */
    private static List<SortField<?>> order(LedgerQuery.Order order) {
        SortField<?> year = LEDGER_ITEMS.YEAR.asc();
        SortField<?> serial = LEDGER_ITEMS.SERIAL.asc();
        SortField<?> id = LEDGER_ITEMS.ID.asc();
        // The database's own collation for Chinese sorts names as people look them up.
        SortField<?> name = OWNERS.NAME.collate(collation("zh-x-icu")).asc();
        return switch (order) {
            case DUE -> List.of(LEDGER_ITEMS.DUE_ON.asc(), year, serial, id);
            case DUE_LAST -> List.of(LEDGER_ITEMS.DUE_ON.desc(), year, serial, id);
            case NUMBER -> List.of(year, serial, id);
            case NUMBER_LAST -> List.of(LEDGER_ITEMS.YEAR.desc(), LEDGER_ITEMS.SERIAL.desc(), id);
            case OWNER -> List.of(name, LEDGER_ITEMS.DUE_ON.asc(), id);
        };
    }
}
