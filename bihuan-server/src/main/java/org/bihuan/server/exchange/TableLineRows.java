package org.bihuan.server.exchange;

import static org.bihuan.server.schema.Tables.LEDGER_IMPORT_ROWS;
import static org.bihuan.server.schema.Tables.LEDGER_IMPORT_SHEETS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.schema.tables.records.LedgerImportRowsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sheets and rows of files as they were understood. */
@Repository
class TableLineRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;

    TableLineRows(DSLContext sql) {
        this.sql = sql;
    }

    List<SheetOfFile> sheets(UUID importId) {
        return sql.selectFrom(LEDGER_IMPORT_SHEETS)
                .where(LEDGER_IMPORT_SHEETS.IMPORT_ID.eq(importId))
                .orderBy(LEDGER_IMPORT_SHEETS.POSITION)
                .fetch(found ->
                        new SheetOfFile(
                                found.getPosition(),
                                found.getName(),
                                found.getHidden(),
                                list(found.getColumns(), SheetOfFile.Col[].class),
                                found.getTold().isEmpty()
                                        ? SheetOfFile.Told.nothing()
                                        : JSON.readValue(found.getTold(), SheetOfFile.Told.class),
                                found.getYear(),
                                found.getMerges(),
                                found.getHeaderRow(),
                                found.getLeftOut()));
    }

    private static <T> List<T> list(String json, Class<T[]> type) {
        return json.isEmpty() ? List.of() : Arrays.asList(JSON.readValue(json, type));
    }

    private static String json(List<?> list) {
        return list.isEmpty() ? "" : JSON.writeValueAsString(list);
    }

    /** Everything that was understood of the file is understood anew. */
    void clear(UUID unitId, UUID importId) {
        sql.deleteFrom(LEDGER_IMPORT_ROWS)
                .where(LEDGER_IMPORT_ROWS.UNIT_ID.eq(unitId))
                .and(LEDGER_IMPORT_ROWS.IMPORT_ID.eq(importId))
                .execute();
        sql.deleteFrom(LEDGER_IMPORT_SHEETS)
                .where(LEDGER_IMPORT_SHEETS.UNIT_ID.eq(unitId))
                .and(LEDGER_IMPORT_SHEETS.IMPORT_ID.eq(importId))
                .execute();
    }

    void insert(UUID unitId, UUID importId, SheetOfFile sheet) {
        sql.insertInto(LEDGER_IMPORT_SHEETS)
                .set(LEDGER_IMPORT_SHEETS.UNIT_ID, unitId)
                .set(LEDGER_IMPORT_SHEETS.IMPORT_ID, importId)
                .set(LEDGER_IMPORT_SHEETS.POSITION, sheet.position())
                .set(LEDGER_IMPORT_SHEETS.NAME, ReadRow.kept(sheet.name()))
                .set(LEDGER_IMPORT_SHEETS.HIDDEN, sheet.hidden())
                .set(LEDGER_IMPORT_SHEETS.COLUMNS, json(sheet.columns()))
                .set(LEDGER_IMPORT_SHEETS.TOLD, JSON.writeValueAsString(sheet.told()))
                .set(LEDGER_IMPORT_SHEETS.YEAR, sheet.year())
                .set(LEDGER_IMPORT_SHEETS.MERGES, sheet.merges())
                .set(LEDGER_IMPORT_SHEETS.HEADER_ROW, sheet.headerRow())
                .set(LEDGER_IMPORT_SHEETS.LEFT_OUT, sheet.leftOut())
                .execute();
    }

    void told(UUID importId, int position, SheetOfFile.Told told, boolean leftOut) {
        sql.update(LEDGER_IMPORT_SHEETS)
                .set(LEDGER_IMPORT_SHEETS.TOLD, JSON.writeValueAsString(told))
                .set(LEDGER_IMPORT_SHEETS.LEFT_OUT, leftOut)
                .where(LEDGER_IMPORT_SHEETS.IMPORT_ID.eq(importId))
                .and(LEDGER_IMPORT_SHEETS.POSITION.eq(position))
                .execute();
    }

    void insert(UUID unitId, UUID importId, List<StoredRow> rows) {
        sql.batchInsert(
                        rows.stream()
                                .map(one -> {
                                    LedgerImportRowsRecord made = new LedgerImportRowsRecord();
                                    made.setUnitId(unitId);
                                    made.setImportId(importId);
                                    made.setSheet(one.sheet());
                                    made.setRow(one.row());
                                    made.setVerdict(one.verdict().stored());
                                    made.setApart(one.apart());
                                    made.setSaid(JSON.writeValueAsString(one.read()));
                                    made.setRefusals(json(one.refusals()));
                                    made.setNotes(json(one.notes()));
                                    made.setDraftId(one.draftId().orElse(null));
                                    made.setItemId(one.itemId().orElse(null));
                                    made.setDiffers(json(one.differs()));
                                    return made;
                                })
                                .toList())
                .execute();
    }

    /** What came to light about a row when all had been read. */
    void note(UUID importId, int sheet, int row, StoredRow.Complained note) {
        Condition which =
                LEDGER_IMPORT_ROWS
                        .IMPORT_ID
                        .eq(importId)
                        .and(LEDGER_IMPORT_ROWS.SHEET.eq(sheet))
                        .and(LEDGER_IMPORT_ROWS.ROW.eq(row));
        sql.selectFrom(LEDGER_IMPORT_ROWS)
                .where(which)
                .fetchOptional()
                .ifPresent(found -> {
                    List<StoredRow.Complained> notes =
                            new java.util.ArrayList<>(
                                    list(found.getNotes(), StoredRow.Complained[].class));
                    notes.add(note);
                    sql.update(LEDGER_IMPORT_ROWS)
                            .set(LEDGER_IMPORT_ROWS.NOTES, json(notes))
                            .where(which)
                            .execute();
                });
    }

    Map<Verdict, Integer> counts(UUID importId, Set<Integer> leftOut) {
        Map<Verdict, Integer> counts = new TreeMap<>();
        sql.select(LEDGER_IMPORT_ROWS.VERDICT, count())
                .from(LEDGER_IMPORT_ROWS)
                .where(LEDGER_IMPORT_ROWS.IMPORT_ID.eq(importId))
                .and(LEDGER_IMPORT_ROWS.SHEET.notIn(leftOut))
                .groupBy(LEDGER_IMPORT_ROWS.VERDICT)
                .forEach(found -> counts.put(Verdict.byStored(found.value1()), found.value2()));
        return counts;
    }

    /** In the order of the file. */
    List<StoredRow> rows(
            UUID importId, Optional<Verdict> verdict, Set<Integer> leftOut, int from, int most) {
        return select(
                of(importId, leftOut)
                        .and(
                                verdict.map(one -> LEDGER_IMPORT_ROWS.VERDICT.eq(one.stored()))
                                        .orElse(noCondition())),
                from,
                most);
    }

    /** The next rows behind a place, so that going over all of them costs the same at the end. */
    List<StoredRow> behind(
            UUID importId,
            Set<Verdict> verdicts,
            Set<Integer> leftOut,
            int sheet,
            int at,
            int most) {
        return select(
                of(importId, leftOut)
                        .and(
                                LEDGER_IMPORT_ROWS.VERDICT.in(
                                        verdicts.stream()
                                                .map(Verdict::stored)
                                                .collect(Collectors.toSet())))
                        .and(row(LEDGER_IMPORT_ROWS.SHEET, LEDGER_IMPORT_ROWS.ROW).gt(sheet, at)),
                0,
                most);
    }

    private static Condition of(UUID importId, Set<Integer> leftOut) {
        return LEDGER_IMPORT_ROWS
                .IMPORT_ID
                .eq(importId)
                .and(LEDGER_IMPORT_ROWS.SHEET.notIn(leftOut));
    }

    private List<StoredRow> select(Condition which, int from, int most) {
        return sql.selectFrom(LEDGER_IMPORT_ROWS)
                .where(which)
                .orderBy(LEDGER_IMPORT_ROWS.SHEET, LEDGER_IMPORT_ROWS.ROW)
                .offset(from)
                .limit(most)
                .fetch(TableLineRows::stored);
    }

    private static StoredRow stored(LedgerImportRowsRecord found) {
        return new StoredRow(
                found.getSheet(),
                found.getRow(),
                Verdict.byStored(found.getVerdict()),
                found.getApart(),
                JSON.readValue(found.getSaid(), ReadRow.class),
                list(found.getRefusals(), StoredRow.Complained[].class),
                list(found.getNotes(), StoredRow.Complained[].class),
                Optional.ofNullable(found.getDraftId()),
                Optional.ofNullable(found.getItemId()),
                list(found.getDiffers(), StoredRow.Difference[].class));
    }
}
