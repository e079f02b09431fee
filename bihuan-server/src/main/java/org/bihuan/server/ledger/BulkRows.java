package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_BULK_CHANGES;
import static org.bihuan.server.schema.Tables.LEDGER_BULK_ROWS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Said;
import org.bihuan.server.schema.tables.records.LedgerBulkChangesRecord;
import org.bihuan.server.schema.tables.records.LedgerBulkRowsRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Changes to many items as rows. */
@Repository
class BulkRows {
    private static final char WORDS = '\u0001';
    private static final char DAY = '\u0002';

    private final DSLContext sql;
    private final JsonMapper json = new JsonMapper();

    BulkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A reason as it is kept: words are made of it in the reader's language. */
    private record Kept(String key, List<String> arguments) {}

    void insert(BulkChanges.Change change) {
        LedgerBulkChangesRecord row = sql.newRecord(LEDGER_BULK_CHANGES);
        row.setUnitId(change.unitId());
        row.setId(change.id());
        row.setKind(change.kind());
        row.setWanted(change.wanted());
        row.setReason(change.reason());
        row.setMadeBy(change.madeBy());
        row.setMadeAt(change.madeAt());
        sql.insertInto(LEDGER_BULK_CHANGES).set(row).execute();
    }

    void insert(UUID unitId, UUID changeId, List<BulkChanges.Row> report) {
        sql.batchInsert(report.stream().map(row -> stored(unitId, changeId, row)).toList())
                .execute();
    }

    /** Words and days within a reason are kept as such, for either language. */
    private static String kept(Object argument) {
        return switch (argument) {
            case Said said -> WORDS + said.key();
            case LocalDate day -> DAY + day.toString();
            default -> argument.toString();
        };
    }

    private static Object argument(String kept) {
        return switch (kept.isEmpty() ? ' ' : kept.charAt(0)) {
            case WORDS -> Said.of(kept.substring(1));
            case DAY -> LocalDate.parse(kept.substring(1));
            default -> kept;
        };
    }

    private LedgerBulkRowsRecord stored(UUID unitId, UUID changeId, BulkChanges.Row row) {
        LedgerBulkRowsRecord stored = sql.newRecord(LEDGER_BULK_ROWS);
        stored.setUnitId(unitId);
        stored.setChangeId(changeId);
        stored.setItemId(row.itemId());
        stored.setOutcome(row.standing().name().toLowerCase(Locale.ROOT));
        stored.setBefore(row.before());
        stored.setAgainst(
                row.against().isEmpty()
                        ? ""
                        : json.writeValueAsString(
                                row.against().stream()
                                        .map(said ->
                                                new Kept(
                                                        said.key(),
                                                        said.arguments().stream()
                                                                .map(BulkRows::kept)
                                                                .toList()))
                                        .toList()));
        return stored;
    }

    Optional<BulkChanges.Change> find(UUID changeId) {
        return sql.selectFrom(LEDGER_BULK_CHANGES)
                .where(LEDGER_BULK_CHANGES.ID.eq(changeId))
                .fetchOptional(row ->
                        new BulkChanges.Change(
                                row.getId(),
                                row.getUnitId(),
                                row.getKind(),
                                row.getWanted(),
                                row.getReason(),
                                row.getMadeBy(),
                                row.getMadeAt(),
                                Optional.ofNullable(row.getUndoneBy())
                                        .map(by ->
                                                new BulkChanges.Undoing(by, row.getUndoneAt()))));
    }

    List<BulkChanges.Row> rows(BulkChanges.Change change) {
        return sql.selectFrom(LEDGER_BULK_ROWS)
                .where(LEDGER_BULK_ROWS.UNIT_ID.eq(change.unitId()))
                .and(LEDGER_BULK_ROWS.CHANGE_ID.eq(change.id()))
                .orderBy(LEDGER_BULK_ROWS.ITEM_ID)
                .fetch(row ->
                        new BulkChanges.Row(
                                row.getItemId(),
                                BulkChanges.Standing.valueOf(
                                        row.getOutcome().toUpperCase(Locale.ROOT)),
                                row.getBefore(),
                                reasons(row.getAgainst())));
    }

    private List<Said> reasons(String kept) {
        return kept.isEmpty()
                ? List.of()
                : List.of(json.readValue(kept, Kept[].class)).stream()
                        .map(reason ->
                                new Said(
                                        reason.key(),
                                        reason.arguments().stream()
                                                .map(BulkRows::argument)
                                                .toList()))
                        .toList();
    }

    /** False when somebody was faster. */
    boolean markUndone(BulkChanges.Change change, UUID by, Instant at) {
        return sql.update(LEDGER_BULK_CHANGES)
                        .set(LEDGER_BULK_CHANGES.UNDONE_BY, by)
                        .set(LEDGER_BULK_CHANGES.UNDONE_AT, at)
                        .where(LEDGER_BULK_CHANGES.UNIT_ID.eq(change.unitId()))
                        .and(LEDGER_BULK_CHANGES.ID.eq(change.id()))
                        .and(LEDGER_BULK_CHANGES.UNDONE_BY.isNull())
                        .execute()
                == 1;
    }
}
