package org.bihuan.server.exchange;

import static org.bihuan.server.schema.Tables.LEDGER_HEADINGS;
import static org.bihuan.server.schema.Tables.LEDGER_IMPORTS;
import static org.bihuan.server.schema.Tables.LEDGER_NAMES;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.page.Said;
import org.bihuan.server.schema.tables.records.LedgerImportsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Files on their way in as rows, and what a unit said of headings and names. */
@Repository
class LedgerImportRows {
    private static final List<Field<?>> WITHOUT_CONTENT =
            List.of(
                    LEDGER_IMPORTS.UNIT_ID,
                    LEDGER_IMPORTS.ID,
                    LEDGER_IMPORTS.CYCLE_ID,
                    LEDGER_IMPORTS.FILE_NAME,
                    LEDGER_IMPORTS.FORMAT,
                    LEDGER_IMPORTS.YEAR,
                    LEDGER_IMPORTS.STATE,
                    LEDGER_IMPORTS.NAMES,
                    LEDGER_IMPORTS.REASONS,
                    LEDGER_IMPORTS.DONE,
                    LEDGER_IMPORTS.TOTAL,
                    LEDGER_IMPORTS.UPLOADED_AT);

    private final DSLContext sql;

    LedgerImportRows(DSLContext sql) {
        this.sql = sql;
    }

    void insert(LedgerImport one, UUID by, byte[] content, String sha256) {
        LedgerImportsRecord row = new LedgerImportsRecord();
        row.setUnitId(one.unitId());
        row.setId(one.id());
        row.setCycleId(one.cycleId());
        row.setPersonId(by);
        row.setFileName(one.fileName());
        row.setContent(content);
        row.setSha256(sha256);
        row.setYear(one.year().orElse(null));
        row.setState(one.state().stored());
        row.setUploadedAt(one.uploadedAt());
        row.setChangedAt(one.uploadedAt());
        sql.insertInto(LEDGER_IMPORTS).set(row).execute();
    }

    Optional<LedgerImport> find(UUID id) {
        return list(LEDGER_IMPORTS.ID.eq(id), 1).stream().findFirst();
    }

    /** The newest first. */
    List<LedgerImport> latest(java.util.Collection<UUID> units, int most) {
        return list(LEDGER_IMPORTS.UNIT_ID.in(units), most);
    }

    private List<LedgerImport> list(Condition which, int most) {
        return sql.select(WITHOUT_CONTENT)
                .from(LEDGER_IMPORTS)
                .where(which)
                .orderBy(LEDGER_IMPORTS.UPLOADED_AT.desc(), LEDGER_IMPORTS.ID.desc())
                .limit(most)
                .fetch(LedgerImportRows::read);
    }

    private static LedgerImport read(Record row) {
        return new LedgerImport(
                row.get(LEDGER_IMPORTS.UNIT_ID),
                row.get(LEDGER_IMPORTS.ID),
                row.get(LEDGER_IMPORTS.CYCLE_ID),
                row.get(LEDGER_IMPORTS.FILE_NAME),
                row.get(LEDGER_IMPORTS.FORMAT),
                Optional.ofNullable(row.get(LEDGER_IMPORTS.YEAR)),
                ImportState.byStored(row.get(LEDGER_IMPORTS.STATE)),
                names(row.get(LEDGER_IMPORTS.NAMES)),
                reasons(row.get(LEDGER_IMPORTS.REASONS)),
                row.get(LEDGER_IMPORTS.DONE),
                row.get(LEDGER_IMPORTS.TOTAL),
                row.get(LEDGER_IMPORTS.UPLOADED_AT));
    }

    private static Map<String, Integer> names(String lines) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (String line : lines.split("\n", -1)) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2) {
                names.put(parts[1], Integer.valueOf(parts[0]));
            }
        }
        return names;
    }

    private static List<Said> reasons(String lines) {
        return lines.lines()
                .map(line -> {
                    String[] parts = line.split("\t", -1);
                    Object[] args = new Object[parts.length - 1];
                    System.arraycopy(parts, 1, args, 0, args.length);
                    return Said.of(parts[0], args);
                })
                .toList();
    }

    /** Empty once it is not needed any more. */
    Optional<byte[]> content(UUID id) {
        return sql.select(LEDGER_IMPORTS.CONTENT)
                .from(LEDGER_IMPORTS)
                .where(LEDGER_IMPORTS.ID.eq(id))
                .fetchOptional(LEDGER_IMPORTS.CONTENT);
    }

    /** Whether it was in the first state until now: of two who press a button one is the first. */
    boolean turn(UUID id, ImportState from, ImportState to, Instant now) {
        return sql.update(LEDGER_IMPORTS)
                        .set(LEDGER_IMPORTS.STATE, to.stored())
                        .set(LEDGER_IMPORTS.DONE, 0)
                        .set(LEDGER_IMPORTS.CHANGED_AT, now)
                        .where(LEDGER_IMPORTS.ID.eq(id))
                        .and(LEDGER_IMPORTS.STATE.eq(from.stored()))
                        .execute()
                == 1;
    }

    void refused(UUID id, List<org.bihuan.reading.Reason> reasons, Instant now) {
        List<String> lines =
                reasons.stream()
                        .map(reason -> {
                            StringBuilder line = new StringBuilder(reason.key());
                            reason.args()
                                    .forEach(arg ->
                                            line.append('\t')
                                                    .append(arg.replaceAll("\\p{Cntrl}", " ")));
                            return line.toString();
                        })
                        .toList();
        sql.update(LEDGER_IMPORTS)
                .set(LEDGER_IMPORTS.STATE, ImportState.REFUSED.stored())
                .set(LEDGER_IMPORTS.REASONS, String.join("\n", lines))
                .set(LEDGER_IMPORTS.CHANGED_AT, now)
                .where(LEDGER_IMPORTS.ID.eq(id))
                .execute();
    }

    void ready(UUID id, String format, Map<String, Integer> names, int rows, Instant now) {
        StringBuilder lines = new StringBuilder();
        names.forEach((name, count) ->
                lines.append(count)
                        .append('\t')
                        .append(name.replaceAll("\\p{Cntrl}", " "))
                        .append('\n'));
        sql.update(LEDGER_IMPORTS)
                .set(LEDGER_IMPORTS.STATE, ImportState.READY.stored())
                .set(LEDGER_IMPORTS.FORMAT, format)
                .set(LEDGER_IMPORTS.NAMES, lines.toString())
                .set(LEDGER_IMPORTS.TOTAL, rows)
                .set(LEDGER_IMPORTS.DONE, 0)
                .set(LEDGER_IMPORTS.CHANGED_AT, now)
                .where(LEDGER_IMPORTS.ID.eq(id))
                .execute();
    }

    void year(UUID id, Optional<Integer> year) {
        sql.update(LEDGER_IMPORTS)
                .set(LEDGER_IMPORTS.YEAR, year.orElse(null))
                .where(LEDGER_IMPORTS.ID.eq(id))
                .execute();
    }

    void progress(UUID id, int done) {
        sql.update(LEDGER_IMPORTS)
                .set(LEDGER_IMPORTS.DONE, done)
                .where(LEDGER_IMPORTS.ID.eq(id))
                .execute();
    }

    void finish(UUID id, int done, Instant now) {
        sql.update(LEDGER_IMPORTS)
                .set(LEDGER_IMPORTS.STATE, ImportState.DONE.stored())
                .set(LEDGER_IMPORTS.DONE, done)
                .set(LEDGER_IMPORTS.CHANGED_AT, now)
                .where(LEDGER_IMPORTS.ID.eq(id))
                .execute();
    }

    void forgetFilesBefore(UUID unitId, Instant moment) {
        sql.update(LEDGER_IMPORTS)
                .setNull(LEDGER_IMPORTS.CONTENT)
                .where(LEDGER_IMPORTS.UNIT_ID.eq(unitId))
                .and(LEDGER_IMPORTS.CONTENT.isNotNull())
                .and(LEDGER_IMPORTS.UPLOADED_AT.lt(moment))
                .execute();
    }

    Map<String, Meaning> headings(UUID unitId) {
        Map<String, Meaning> headings = new HashMap<>();
        sql.selectFrom(LEDGER_HEADINGS)
                .where(LEDGER_HEADINGS.UNIT_ID.eq(unitId))
                .forEach(row -> headings.put(row.getHeading(), meaning(row.getMeaning())));
        return headings;
    }

    static Meaning meaning(String word) {
        return Meaning.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void remember(UUID unitId, String heading, Meaning meaning, UUID by, Instant now) {
        sql.insertInto(LEDGER_HEADINGS)
                .set(LEDGER_HEADINGS.UNIT_ID, unitId)
                .set(LEDGER_HEADINGS.HEADING, heading)
                .set(LEDGER_HEADINGS.MEANING, meaning.word())
                .set(LEDGER_HEADINGS.SAID_BY, by)
                .set(LEDGER_HEADINGS.SAID_AT, now)
                .onConflict(LEDGER_HEADINGS.UNIT_ID, LEDGER_HEADINGS.HEADING)
                .doUpdate()
                .set(LEDGER_HEADINGS.MEANING, meaning.word())
                .set(LEDGER_HEADINGS.SAID_BY, by)
                .set(LEDGER_HEADINGS.SAID_AT, now)
                .execute();
    }

    Map<String, UUID> people(UUID unitId) {
        return sql.selectFrom(LEDGER_NAMES)
                .where(LEDGER_NAMES.UNIT_ID.eq(unitId))
                .fetchMap(LEDGER_NAMES.NAME, LEDGER_NAMES.PERSON_ID);
    }

    void remember(UUID unitId, String name, UUID person, UUID by, Instant now) {
        sql.insertInto(LEDGER_NAMES)
                .set(LEDGER_NAMES.UNIT_ID, unitId)
                .set(LEDGER_NAMES.NAME, name)
                .set(LEDGER_NAMES.PERSON_ID, person)
                .set(LEDGER_NAMES.SAID_BY, by)
                .set(LEDGER_NAMES.SAID_AT, now)
                .onConflict(LEDGER_NAMES.UNIT_ID, LEDGER_NAMES.NAME)
                .doUpdate()
                .set(LEDGER_NAMES.PERSON_ID, person)
                .set(LEDGER_NAMES.SAID_BY, by)
                .set(LEDGER_NAMES.SAID_AT, now)
                .execute();
    }
}
