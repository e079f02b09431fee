package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.EVIDENCE;
import static org.bihuan.server.schema.Tables.INDICATORS;
import static org.bihuan.server.schema.Tables.ITEM_STAGES;
import static org.bihuan.server.schema.Tables.LEDGER_CAUSES;
import static org.bihuan.server.schema.Tables.LEDGER_DRAFTS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_CAUSES;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_FINDINGS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_UNITS;
import static org.bihuan.server.schema.Tables.PEOPLE;
import static org.bihuan.server.schema.Tables.PROGRESS_NOTES;
import static org.bihuan.server.schema.Tables.VERIFICATIONS;
import static org.bihuan.server.schema.Tables.VISIT_FOLLOW_UPS;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.schema.tables.records.EvidenceRecord;
import org.bihuan.server.schema.tables.records.IndicatorsRecord;
import org.bihuan.server.schema.tables.records.LedgerItemsRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Gathers what a table says of items: a handful of questions, however many items there are. */
@Repository
class TableRows {
    private static final Pattern NUMBER =
            Pattern.compile("((?:19[5-9]|2\\d\\d)\\d)-0*([1-9]\\d{0,6})");

    private final DSLContext sql;
    private final CycleRegimes regimes;
    private final Clock clock;

    TableRows(DSLContext sql, CycleRegimes regimes, Clock clock) {
        this.sql = sql;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** In the order of the ids; those that are out of sight are left out. */
    List<TableLine> of(Collection<UUID> ids) {
        Map<UUID, LedgerItemsRecord> items =
                sql.selectFrom(LEDGER_ITEMS)
                        .where(LEDGER_ITEMS.ID.in(ids))
                        .fetchMap(LEDGER_ITEMS.ID);
        Gathered gathered = gather(items);
        List<TableLine> lines = new ArrayList<>();
        for (UUID id : ids) {
            LedgerItemsRecord item = items.get(id);
            if (item != null) {
                lines.add(line(item, gathered));
            }
        }
        return lines;
    }

    /** Ids of a unit's items that have one of our own numbers, as in {@code 2026-014}. */
    List<UUID> numbered(UUID unitId, Collection<String> numbers) {
        Set<ItemNumber> wanted = new HashSet<>();
        for (String number : numbers) {
            Matcher own = NUMBER.matcher(number);
            if (own.matches()) {
                wanted.add(
                        new ItemNumber(
                                Integer.parseInt(own.group(1)), Integer.parseInt(own.group(2))));
            }
        }
        return wanted.isEmpty()
                ? List.of()
                : sql.select(LEDGER_ITEMS.ID)
                        .from(LEDGER_ITEMS)
                        .where(LEDGER_ITEMS.UNIT_ID.eq(unitId))
                        .and(
                                row(LEDGER_ITEMS.YEAR, LEDGER_ITEMS.SERIAL)
                                        .in(
                                                wanted.stream()
                                                        .map(n -> row(n.year(), n.serial()))
                                                        .toList()))
                        .fetch(LEDGER_ITEMS.ID);
    }

    private record Gathered(
            Map<UUID, String> names,
            Map<UUID, List<String>> findings,
            Map<UUID, List<String>> places,
            Map<UUID, IndicatorsRecord> indicators,
            Map<UUID, List<String>> notes,
            Map<UUID, List<String>> evidence,
            Map<UUID, String> verifications,
            Map<UUID, List<String>> leads,
            Map<UUID, List<String>> helpers,
            Map<UUID, List<String>> causes,
            Map<UUID, List<String>> stages,
            Map<UUID, RowWords> drafts) {}

    private Gathered gather(Map<UUID, LedgerItemsRecord> items) {
        Set<UUID> ids = items.keySet();
        Map<UUID, List<String>> findings = new HashMap<>();
        Map<UUID, List<String>> places = new HashMap<>();
        sql.selectFrom(LEDGER_ITEM_FINDINGS)
                .where(LEDGER_ITEM_FINDINGS.ITEM_ID.in(ids))
                .orderBy(LEDGER_ITEM_FINDINGS.ITEM_ID, LEDGER_ITEM_FINDINGS.POSITION)
                .forEach(row -> {
                    add(findings, row.getItemId(), row.getWords());
                    add(places, row.getItemId(), row.getPlace());
                });
        Map<UUID, List<String>> notes = new HashMap<>();
        sql.selectFrom(PROGRESS_NOTES)
                .where(PROGRESS_NOTES.ITEM_ID.in(ids))
                .orderBy(PROGRESS_NOTES.NOTED_AT, PROGRESS_NOTES.ID)
                .forEach(row ->
                        add(notes, row.getItemId(), day(row.getNotedAt()) + " " + row.getWords()));
        Map<UUID, List<String>> followUps =
                sql.select(VISIT_FOLLOW_UPS.EVIDENCE_ID, VISIT_FOLLOW_UPS.WORDS)
                        .from(VISIT_FOLLOW_UPS)
                        .join(EVIDENCE)
                        .on(EVIDENCE.UNIT_ID.eq(VISIT_FOLLOW_UPS.UNIT_ID))
                        .and(EVIDENCE.ID.eq(VISIT_FOLLOW_UPS.EVIDENCE_ID))
                        .where(EVIDENCE.ITEM_ID.in(ids))
                        .orderBy(VISIT_FOLLOW_UPS.NOTED_AT, VISIT_FOLLOW_UPS.ID)
                        .fetchGroups(VISIT_FOLLOW_UPS.EVIDENCE_ID, VISIT_FOLLOW_UPS.WORDS);
        Map<UUID, List<String>> evidence = new HashMap<>();
        sql.selectFrom(EVIDENCE)
                .where(EVIDENCE.ITEM_ID.in(ids))
                .orderBy(EVIDENCE.ADDED_AT, EVIDENCE.ID)
                .forEach(row ->
                        add(
                                evidence,
                                row.getItemId(),
                                shown(row, followUps.getOrDefault(row.getId(), List.of()))));
        Set<UUID> people = new HashSet<>();
        items.values()
                .forEach(item -> {
                    people.add(item.getOwnerId());
                    people.add(item.getVerifierId());
                    if (item.getSponsorId() != null) {
                        people.add(item.getSponsorId());
                    }
                });
        return new Gathered(
                sql.select(PEOPLE.ID, PEOPLE.NAME)
                        .from(PEOPLE)
                        .where(PEOPLE.ID.in(people))
                        .fetchMap(PEOPLE.ID, PEOPLE.NAME),
                findings,
                places,
                sql.selectFrom(INDICATORS)
                        .where(INDICATORS.ITEM_ID.in(ids))
                        .fetchMap(INDICATORS.ITEM_ID),
                notes,
                evidence,
                verifications(ids),
                units(ids, "lead"),
                units(ids, "helps"),
                causes(ids),
                stages(ids),
                drafts(items));
    }

    /** With all that was said of it: the day, the place, whom, what was found, what followed. */
    private static String shown(EvidenceRecord row, List<String> followUps) {
        List<String> parts = new ArrayList<>();
        parts.add(row.getShows());
        if (row.getShownOn() != null) {
            parts.add(row.getShownOn().toString());
        }
        parts.addAll(List.of(row.getPlace(), row.getPeopleMet(), row.getFound()));
        parts.addAll(followUps);
        return row.getFileName()
                + "："
                + String.join("；", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static void add(Map<UUID, List<String>> to, UUID id, String words) {
        to.computeIfAbsent(id, _ -> new ArrayList<>()).add(words);
    }

    private Map<UUID, List<String>> units(Set<UUID> ids, String part) {
        return sql.select(LEDGER_ITEM_UNITS.ITEM_ID, LEDGER_ITEM_UNITS.NAME)
                .from(LEDGER_ITEM_UNITS)
                .where(LEDGER_ITEM_UNITS.ITEM_ID.in(ids))
                .and(LEDGER_ITEM_UNITS.PART.eq(part))
                .orderBy(LEDGER_ITEM_UNITS.POSITION)
                .fetchGroups(LEDGER_ITEM_UNITS.ITEM_ID, LEDGER_ITEM_UNITS.NAME);
    }

    private Map<UUID, List<String>> causes(Set<UUID> ids) {
        return sql.select(LEDGER_ITEM_CAUSES.ITEM_ID, LEDGER_CAUSES.WORDS)
                .from(LEDGER_ITEM_CAUSES)
                .join(LEDGER_CAUSES)
                .on(LEDGER_CAUSES.UNIT_ID.eq(LEDGER_ITEM_CAUSES.UNIT_ID))
                .and(LEDGER_CAUSES.ID.eq(LEDGER_ITEM_CAUSES.CAUSE_ID))
                .where(LEDGER_ITEM_CAUSES.ITEM_ID.in(ids))
                .and(LEDGER_ITEM_CAUSES.UNLINKED_AT.isNull())
                .orderBy(LEDGER_ITEM_CAUSES.LINKED_AT)
                .fetchGroups(LEDGER_ITEM_CAUSES.ITEM_ID, LEDGER_CAUSES.WORDS);
    }

    /** As a form of ours takes them: the day first. */
    private Map<UUID, List<String>> stages(Set<UUID> ids) {
        Map<UUID, List<String>> stages = new HashMap<>();
        sql.selectFrom(ITEM_STAGES)
                .where(ITEM_STAGES.ITEM_ID.in(ids))
                .orderBy(ITEM_STAGES.ITEM_ID, ITEM_STAGES.POSITION)
                .forEach(
                        row -> add(stages, row.getItemId(), row.getDueOn() + " " + row.getWords()));
        return stages;
    }

    /** The newest decision counts. */
    private Map<UUID, String> verifications(Set<UUID> ids) {
        Map<UUID, String> words = new HashMap<>();
        sql.selectFrom(VERIFICATIONS)
                .where(VERIFICATIONS.ITEM_ID.in(ids))
                .orderBy(VERIFICATIONS.DECIDED_AT, VERIFICATIONS.ID)
                .forEach(row ->
                        words.put(
                                row.getItemId(),
                                (day(row.getDecidedAt()) + " " + row.getWords()).strip()));
        return words;
    }

    private Map<UUID, RowWords> drafts(Map<UUID, LedgerItemsRecord> items) {
        List<UUID> ids =
                items.values().stream()
                        .map(LedgerItemsRecord::getDraftId)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        return sql.select(LEDGER_DRAFTS.ID, LEDGER_DRAFTS.SAID)
                .from(LEDGER_DRAFTS)
                .where(LEDGER_DRAFTS.ID.in(ids))
                .fetchMap(LEDGER_DRAFTS.ID, row -> DraftRows.words(row.get(LEDGER_DRAFTS.SAID)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private TableLine line(LedgerItemsRecord item, Gathered from) {
        UUID id = item.getId();
        RowWords brought =
                item.getDraftId() == null
                        ? new RowWords("", Map.of(), List.of())
                        : from.drafts()
                                .getOrDefault(
                                        item.getDraftId(), new RowWords("", Map.of(), List.of()));
        // What the office's own table said comes out again where the ledger has no word of its own.
        Map<String, String> cells = new HashMap<>(brought.cells());
        String ownNumber = brought.of(Meaning.NUMBER);
        Optional<LocalDate> closedOn = Optional.ofNullable(item.getClosedAt()).map(this::day);
        ItemState state = ItemState.byStored(item.getState());
        put(cells, Meaning.NUMBER, new ItemNumber(item.getYear(), item.getSerial()).toString());
        put(cells, Meaning.FINDING, lines(from.findings().get(id)));
        put(cells, Meaning.MEASURE, item.getMeasure());
        put(cells, Meaning.OWNER, from.names().getOrDefault(item.getOwnerId(), ""));
        put(cells, Meaning.VERIFIER, from.names().getOrDefault(item.getVerifierId(), ""));
        put(cells, Meaning.DUE, item.getDueOn().toString());
        cells.remove(Meaning.STATE.word());
        cells.remove(Meaning.CLOSED_ON.word());
        closedOn.ifPresent(day -> put(cells, Meaning.CLOSED_ON, day.toString()));
        put(cells, Meaning.STAGES, lines(from.stages().get(id)));
        put(cells, Meaning.SPONSOR, from.names().getOrDefault(item.getSponsorId(), ""));
        put(cells, Meaning.LEAD_UNIT, lines(from.leads().get(id)));
        put(cells, Meaning.CO_UNITS, lines(from.helpers().get(id)).replace("\n", "、"));
        put(cells, Meaning.CAUSE, lines(from.causes().get(id)));
        keep(cells, Meaning.SOURCE, lines(from.places().get(id)));
        keep(cells, Meaning.INDICATOR, indicator(from.indicators().get(id)));
        put(cells, Meaning.PROGRESS, lines(from.notes().get(id)));
        put(cells, Meaning.EVIDENCE, lines(from.evidence().get(id)));
        put(cells, Meaning.VERIFICATION, from.verifications().getOrDefault(id, ""));
        return new TableLine(
                item.getUnitId(),
                id,
                new RowWords(brought.section(), cells, brought.others()),
                ownNumber,
                state.said().key(),
                regimes.of(item.getCycleId())
                        .deadline(item.getDeadlineCode())
                        .map(ReviewFramework.DeadlineType::name),
                item.getDueOn(),
                closedOn);
    }

    private static String lines(@org.jspecify.annotations.Nullable List<String> words) {
        return words == null
                ? ""
                : String.join("\n", words.stream().filter(w -> !w.isBlank()).distinct().toList());
    }

    private static String indicator(@org.jspecify.annotations.Nullable IndicatorsRecord indicator) {
        return indicator == null
                ? ""
                : indicator.getName()
                        + "："
                        + plain(indicator.getBaseline())
                        + " → "
                        + plain(indicator.getTarget())
                        + " "
                        + indicator.getUnit();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The ledger's own word, when it has one. */
    private static void put(Map<String, String> cells, Meaning meaning, String words) {
        if (!words.isBlank()) {
            cells.put(meaning.word(), words.strip());
        }
    }

    /** The table's own word, when it had one. */
    private static void keep(Map<String, String> cells, Meaning meaning, String words) {
        if (!words.isBlank()) {
            cells.putIfAbsent(meaning.word(), words.strip());
        }
    }
}
