package org.bihuan.server.auditing;

import static org.bihuan.server.schema.Tables.AUDIT_ENTRIES;
import static org.bihuan.server.schema.Tables.LOG_HEADS;
import static org.bihuan.server.schema.Tables.LOG_LEAVES;
import static org.bihuan.server.schema.Tables.LOG_WITNESSED;
import static org.bihuan.server.schema.Tables.PEOPLE;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.proof.CanonicalJson;
import org.bihuan.proof.Frontier;
import org.bihuan.proof.Hash;
import org.bihuan.proof.LogEntry;
import org.bihuan.proof.SignedNote;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class LogRows {
    private static final int HASH_BYTES = 32;

    private final DSLContext sql;

    LogRows(DSLContext sql) {
        this.sql = sql;
    }

    /** One sequencer at a time for a unit, until the transaction ends. */
    void lock(UUID unitId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", "log " + unitId)
                .execute();
    }

    Optional<SignedHead> latest(UUID unitId) {
        return sql.selectFrom(LOG_HEADS)
                .where(LOG_HEADS.UNIT_ID.eq(unitId))
                .orderBy(LOG_HEADS.SIZE.desc())
                .limit(1)
                .fetchOptional(row ->
                        new SignedHead(
                                unitId,
                                new Frontier(row.getSize(), hashes(row.getPeaks())),
                                SignedNote.parse(row.getNote()).orElseThrow(),
                                row.getSignedAt()));
    }

    /** The newest head that the witness signed. */
    Optional<WitnessState.Seen> witnessed(UUID unitId) {
        return sql.selectFrom(LOG_WITNESSED)
                .where(LOG_WITNESSED.UNIT_ID.eq(unitId))
                .orderBy(LOG_WITNESSED.SIZE.desc())
                .limit(1)
                .fetchOptional(row -> new WitnessState.Seen(row.getSize(), row.getSeenAt()));
    }

    void insertWitnessed(UUID unitId, long size, SignedNote note, Instant seenAt) {
        sql.insertInto(LOG_WITNESSED)
                .set(LOG_WITNESSED.UNIT_ID, unitId)
                .set(LOG_WITNESSED.SIZE, size)
                .set(LOG_WITNESSED.NOTE, note.file())
                .set(LOG_WITNESSED.SEEN_AT, seenAt)
                .onConflictDoNothing()
                .execute();
    }

    /** The witness's signature on a head, if it has one. */
    Optional<SignedNote> witnessedNote(UUID unitId, long size) {
        return sql.select(LOG_WITNESSED.NOTE)
                .from(LOG_WITNESSED)
                .where(LOG_WITNESSED.UNIT_ID.eq(unitId))
                .and(LOG_WITNESSED.SIZE.eq(size))
                .fetchOptional()
                .flatMap(row -> SignedNote.parse(row.value1()));
    }

    /** Entries that are committed and have no place, in the order in which they were written. */
    List<LogEntry> withoutPlace(UUID unitId, int most) {
        return sql.select(AUDIT_ENTRIES.asterisk())
                .from(AUDIT_ENTRIES)
                .leftJoin(LOG_LEAVES)
                .on(LOG_LEAVES.UNIT_ID.eq(AUDIT_ENTRIES.UNIT_ID))
                .and(LOG_LEAVES.ENTRY_ID.eq(AUDIT_ENTRIES.ID))
                .where(AUDIT_ENTRIES.UNIT_ID.eq(unitId))
                .and(LOG_LEAVES.ENTRY_ID.isNull())
                .orderBy(AUDIT_ENTRIES.SEQUENCE)
                .limit(most)
                .fetch(LogRows::entry);
    }

    void place(UUID unitId, long place, LogEntry entry) {
        sql.insertInto(LOG_LEAVES)
                .set(LOG_LEAVES.UNIT_ID, unitId)
                .set(LOG_LEAVES.PLACE, place)
                .set(LOG_LEAVES.ENTRY_ID, UUID.fromString(entry.id()))
                .set(LOG_LEAVES.HASH, entry.hash().bytes())
                .execute();
    }

    void insert(SignedHead signed) {
        ByteArrayOutputStream peaks = new ByteArrayOutputStream();
        signed.edge().peaks().forEach(peak -> peaks.writeBytes(peak.bytes()));
        sql.insertInto(LOG_HEADS)
                .set(LOG_HEADS.UNIT_ID, signed.unitId())
                .set(LOG_HEADS.SIZE, signed.edge().size())
                .set(LOG_HEADS.PEAKS, peaks.toByteArray())
                .set(LOG_HEADS.NOTE, signed.note().file())
                .set(LOG_HEADS.SIGNED_AT, signed.signedAt())
                .execute();
    }

    /** Entries from a place on, the oldest first. */
    List<LogEntry> entries(UUID unitId, long from, int most) {
        return sql.select(AUDIT_ENTRIES.asterisk())
                .from(LOG_LEAVES)
                .join(AUDIT_ENTRIES)
                .on(AUDIT_ENTRIES.UNIT_ID.eq(LOG_LEAVES.UNIT_ID))
                .and(AUDIT_ENTRIES.ID.eq(LOG_LEAVES.ENTRY_ID))
                .where(LOG_LEAVES.UNIT_ID.eq(unitId))
                .and(LOG_LEAVES.PLACE.ge(from))
                .orderBy(LOG_LEAVES.PLACE)
                .limit(most)
                .fetch(LogRows::entry);
    }

    /** The hashes of the first leaves. */
    List<Hash> leaves(UUID unitId, long size) {
        return sql.select(LOG_LEAVES.HASH)
                .from(LOG_LEAVES)
                .where(LOG_LEAVES.UNIT_ID.eq(unitId))
                .and(LOG_LEAVES.PLACE.lt(size))
                .orderBy(LOG_LEAVES.PLACE)
                .fetch(row -> Hash.of(row.value1()));
    }

    int count(UUID unitId, LogQuery query) {
        return sql.selectCount()
                .from(LOG_LEAVES)
                .join(AUDIT_ENTRIES)
                .on(AUDIT_ENTRIES.UNIT_ID.eq(LOG_LEAVES.UNIT_ID))
                .and(AUDIT_ENTRIES.ID.eq(LOG_LEAVES.ENTRY_ID))
                .leftJoin(PEOPLE)
                .on(PEOPLE.ID.eq(AUDIT_ENTRIES.PERSON_ID))
                .and(PEOPLE.UNIT_ID.eq(AUDIT_ENTRIES.UNIT_ID))
                .where(of(unitId, query))
                .fetchSingle()
                .value1();
    }

    /** Every action that stands in the log. */
    List<String> actions(UUID unitId) {
        return sql.selectDistinct(AUDIT_ENTRIES.ACTION)
                .from(AUDIT_ENTRIES)
                .where(AUDIT_ENTRIES.UNIT_ID.eq(unitId))
                .fetch(AUDIT_ENTRIES.ACTION);
    }

    /** The newest first, with the name of whoever of this unit acted. */
    List<LogLine> lines(UUID unitId, LogQuery query, int from, int most) {
        return sql.select(AUDIT_ENTRIES.asterisk(), LOG_LEAVES.PLACE, LOG_LEAVES.HASH, PEOPLE.NAME)
                .from(LOG_LEAVES)
                .join(AUDIT_ENTRIES)
                .on(AUDIT_ENTRIES.UNIT_ID.eq(LOG_LEAVES.UNIT_ID))
                .and(AUDIT_ENTRIES.ID.eq(LOG_LEAVES.ENTRY_ID))
                .leftJoin(PEOPLE)
                .on(PEOPLE.ID.eq(AUDIT_ENTRIES.PERSON_ID))
                .and(PEOPLE.UNIT_ID.eq(AUDIT_ENTRIES.UNIT_ID))
                .where(of(unitId, query))
                .orderBy(LOG_LEAVES.PLACE.desc())
                .offset(from)
                .limit(most)
                .fetch(LogRows::line);
    }

    Optional<LogLine> line(UUID unitId, UUID entryId) {
        return sql.select(AUDIT_ENTRIES.asterisk(), LOG_LEAVES.PLACE, LOG_LEAVES.HASH, PEOPLE.NAME)
                .from(LOG_LEAVES)
                .join(AUDIT_ENTRIES)
                .on(AUDIT_ENTRIES.UNIT_ID.eq(LOG_LEAVES.UNIT_ID))
                .and(AUDIT_ENTRIES.ID.eq(LOG_LEAVES.ENTRY_ID))
                .leftJoin(PEOPLE)
                .on(PEOPLE.ID.eq(AUDIT_ENTRIES.PERSON_ID))
                .and(PEOPLE.UNIT_ID.eq(AUDIT_ENTRIES.UNIT_ID))
                .where(of(unitId, LogQuery.ALL))
                .and(LOG_LEAVES.ENTRY_ID.eq(entryId))
                .fetchOptional(LogRows::line);
    }

    private static Condition of(UUID unitId, LogQuery query) {
        Condition all = LOG_LEAVES.UNIT_ID.eq(unitId);
        if (!query.feature().isEmpty()) {
            all =
                    all.and(
                            DSL.splitPart(AUDIT_ENTRIES.ACTION, DSL.inline("."), DSL.inline(1))
                                    .eq(query.feature()));
        }
        if (!query.person().isEmpty()) {
            all = all.and(PEOPLE.NAME.containsIgnoreCase(query.person()));
        }
        if (!query.about().isEmpty()) {
            all =
                    all.and(
                            AUDIT_ENTRIES
                                    .FACTS
                                    .containsIgnoreCase(query.about())
                                    .or(
                                            AUDIT_ENTRIES
                                                    .SUBJECT_ID
                                                    .cast(String.class)
                                                    .containsIgnoreCase(query.about()))
                                    .or(AUDIT_ENTRIES.SUBJECT_KIND.eq(query.about())));
        }
        return all.and(query.actions().map(AUDIT_ENTRIES.ACTION::in).orElseGet(DSL::noCondition))
                .and(query.from().map(AUDIT_ENTRIES.HAPPENED_AT::ge).orElseGet(DSL::noCondition))
                .and(query.before().map(AUDIT_ENTRIES.HAPPENED_AT::lt).orElseGet(DSL::noCondition));
    }

    private static LogLine line(Record row) {
        String name = row.get(PEOPLE.NAME);
        return new LogLine(
                row.get(LOG_LEAVES.PLACE),
                entry(row),
                Hash.of(row.get(LOG_LEAVES.HASH)),
                Optional.ofNullable(name));
    }

    private static LogEntry entry(Record row) {
        UUID person = row.get(AUDIT_ENTRIES.PERSON_ID);
        Map<String, String> facts = CanonicalJson.facts(row.get(AUDIT_ENTRIES.FACTS));
        Instant when = row.get(AUDIT_ENTRIES.HAPPENED_AT);
        return new LogEntry(
                row.get(AUDIT_ENTRIES.ID).toString(),
                row.get(AUDIT_ENTRIES.UNIT_ID).toString(),
                Optional.ofNullable(person).map(UUID::toString),
                row.get(AUDIT_ENTRIES.ACTION),
                row.get(AUDIT_ENTRIES.SUBJECT_KIND),
                row.get(AUDIT_ENTRIES.SUBJECT_ID).toString(),
                facts,
                when);
    }

    private static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += HASH_BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, i, i + HASH_BYTES)));
        }
        return hashes;
    }
}
