package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.EFFECT_CHECKS;
import static org.bihuan.server.schema.Tables.ITEM_CHANGES;
import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_CAUSES;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What waits besides the turns of items, as rows; {@link Duty} says for whom. */
@Repository
class DutyRows {
    private static final Set<String> AT_WORK =
            Set.of(
                    ItemState.ISSUED.stored(),
                    ItemState.RECEIVED.stored(),
                    ItemState.IN_PROGRESS.stored(),
                    ItemState.RETURNED.stored());

    private final DSLContext sql;
    private final LedgerListRows lists;
    private final Clock clock;

    DutyRows(DSLContext sql, LedgerListRows lists, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.clock = clock;
    }

    private record Found(
            UUID item,
            OpenDuty.Kind kind,
            LocalDate day,
            Set<UUID> never,
            Optional<Change.Kind> wish,
            Optional<UUID> askedBy) {

        private Found(UUID item, OpenDuty.Kind kind, LocalDate day, UUID owner) {
            this(item, kind, day, Set.of(owner), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Everything that may concern one person: his part in the item, his request, or his say.
     *
     * @param closing units in which he may decide and look
     */
    List<Duty> of(LedgerSight sight, Set<UUID> closing, LocalDate today) {
        Condition his =
                LEDGER_ITEMS.VERIFIER_ID.eq(sight.person()).or(LEDGER_ITEMS.UNIT_ID.in(closing));
        Condition seen = LedgerFilterRows.inSight(sight);
        List<Found> found = new ArrayList<>();
        found.addAll(changes(seen.and(his.or(ITEM_CHANGES.ASKED_BY.eq(sight.person())))));
        found.addAll(causes(seen.and(LEDGER_ITEMS.OWNER_ID.eq(sight.person()))));
        found.addAll(looks(seen.and(his), today));
        found.addAll(effects(seen.and(his), today));
        return duties(found);
    }

    /** Everything of a unit; for jobs. */
    List<Duty> ofUnit(UUID unitId, LocalDate today) {
        Condition here = LEDGER_ITEMS.UNIT_ID.eq(unitId);
        List<Found> found = new ArrayList<>();
        found.addAll(changes(here));
        found.addAll(causes(here));
        found.addAll(looks(here, today));
        found.addAll(effects(here, today));
        return duties(found);
    }

    private List<Duty> duties(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, LedgerLine> lines =
                lists.lines(found.stream().map(Found::item).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(LedgerLine::id, Function.identity()));
        return found.stream()
                .map(one ->
                        new Duty(
                                Objects.requireNonNull(lines.get(one.item())),
                                one.kind(),
                                one.day(),
                                one.never(),
                                one.wish(),
                                one.askedBy()))
                .toList();
    }

    private List<Found> changes(Condition where) {
        return sql.select(
                        LEDGER_ITEMS.ID,
                        LEDGER_ITEMS.OWNER_ID,
                        ITEM_CHANGES.KIND,
                        ITEM_CHANGES.ASKED_BY,
                        ITEM_CHANGES.ASKED_AT,
                        ITEM_CHANGES.TO_OWNER,
                        ITEM_CHANGES.TO_VERIFIER)
                .from(ITEM_CHANGES)
                .join(LEDGER_ITEMS)
                .on(LEDGER_ITEMS.UNIT_ID.eq(ITEM_CHANGES.UNIT_ID))
                .and(LEDGER_ITEMS.ID.eq(ITEM_CHANGES.ITEM_ID))
                .where(ITEM_CHANGES.DECIDED_AT.isNull())
                .and(ITEM_CHANGES.WITHDRAWN_AT.isNull())
                .and(ITEM_CHANGES.KIND.ne(Change.Kind.RESUMPTION.word()))
                .and(where)
                .orderBy(ITEM_CHANGES.ASKED_AT, ITEM_CHANGES.ID)
                .fetch(row -> {
                    Set<UUID> never = new HashSet<>();
                    never.add(row.get(LEDGER_ITEMS.OWNER_ID));
                    never.add(row.get(ITEM_CHANGES.ASKED_BY));
                    Optional.ofNullable(row.get(ITEM_CHANGES.TO_OWNER)).ifPresent(never::add);
                    Optional.ofNullable(row.get(ITEM_CHANGES.TO_VERIFIER)).ifPresent(never::add);
                    return new Found(
                            row.get(LEDGER_ITEMS.ID),
                            OpenDuty.Kind.DECIDE,
                            LocalDate.ofInstant(row.get(ITEM_CHANGES.ASKED_AT), clock.getZone()),
                            never,
                            Optional.of(
                                    Change.Kind.valueOf(
                                            row.get(ITEM_CHANGES.KIND).toUpperCase(Locale.ROOT))),
                            Optional.of(row.get(ITEM_CHANGES.ASKED_BY)));
                });
    }

    private List<Found> causes(Condition where) {
        return sql.select(LEDGER_ITEMS.ID, LEDGER_ITEMS.OWNER_ID, LEDGER_ITEMS.CAUSE_DUE_ON)
                .from(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.CAUSE_DUE_ON.isNotNull())
                .and(LedgerFilterRows.open())
                .and(where)
                .and(
                        notExists(
                                selectOne()
                                        .from(LEDGER_ITEM_CAUSES)
                                        .where(LEDGER_ITEM_CAUSES.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                                        .and(LEDGER_ITEM_CAUSES.ITEM_ID.eq(LEDGER_ITEMS.ID))
                                        .and(LEDGER_ITEM_CAUSES.UNLINKED_AT.isNull())))
                .orderBy(LEDGER_ITEMS.CAUSE_DUE_ON, LEDGER_ITEMS.ID)
                .fetch(row ->
                        new Found(
                                row.value1(),
                                OpenDuty.Kind.NAME_CAUSE,
                                row.value3(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private List<Found> looks(Condition where, LocalDate today) {
        return sql.select(LEDGER_ITEMS.ID, LEDGER_ITEMS.OWNER_ID, LEDGER_ITEMS.DUE_ON)
                .from(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.DEADLINE_FORM.eq("standing"))
                .and(LEDGER_ITEMS.DUE_ON.le(today))
                .and(LEDGER_ITEMS.STATE.in(AT_WORK))
                .and(where)
                .orderBy(LEDGER_ITEMS.DUE_ON, LEDGER_ITEMS.ID)
                .fetch(row ->
                        new Found(row.value1(), OpenDuty.Kind.LOOK, row.value3(), row.value2()));
    }

    /** Due until somebody found that it held, or that it came back. */
    private List<Found> effects(Condition where, LocalDate today) {
        return sql.select(LEDGER_ITEMS.ID, LEDGER_ITEMS.OWNER_ID, LEDGER_ITEMS.EFFECT_DUE_ON)
                .from(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.EFFECT_DUE_ON.le(today))
                .and(where)
                .and(
                        notExists(
                                selectOne()
                                        .from(EFFECT_CHECKS)
                                        .where(EFFECT_CHECKS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                                        .and(EFFECT_CHECKS.ITEM_ID.eq(LEDGER_ITEMS.ID))
                                        .and(
                                                EFFECT_CHECKS.RESULT.ne(
                                                        EffectCheck.Result.PARTLY.stored()))))
                .orderBy(LEDGER_ITEMS.EFFECT_DUE_ON, LEDGER_ITEMS.ID)
                .fetch(row ->
                        new Found(
                                row.value1(),
                                OpenDuty.Kind.CHECK_EFFECT,
                                row.value3(),
                                row.value2()));
    }
}
