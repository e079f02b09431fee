package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.INDICATOR_READINGS;
import static org.bihuan.server.schema.Tables.INDICATOR_WAYS;
import static org.bihuan.server.schema.Tables.READING_KEYS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.schema.tables.IndicatorReadings;
import org.bihuan.server.schema.tables.records.IndicatorReadingsRecord;
import org.bihuan.server.schema.tables.records.IndicatorWaysRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Readings, ways of reading and keys of machines as rows. */
@Repository
class ReadingRows {
    private static final IndicatorReadings LATER = INDICATOR_READINGS.as("later");

    private final DSLContext sql;
    private final Ids ids;

    ReadingRows(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** All of them, also those that others replaced, by day and then as they came. */
    List<DatedReading> of(UUID unitId, UUID itemId) {
        return sql.select(INDICATOR_READINGS.asterisk(), READING_KEYS.NAME, LATER.ID)
                .from(INDICATOR_READINGS)
                .leftJoin(READING_KEYS)
                .on(READING_KEYS.UNIT_ID.eq(INDICATOR_READINGS.UNIT_ID))
                .and(READING_KEYS.ID.eq(INDICATOR_READINGS.KEY_ID))
                .leftJoin(LATER)
                .on(LATER.UNIT_ID.eq(INDICATOR_READINGS.UNIT_ID))
                .and(LATER.CORRECTS.eq(INDICATOR_READINGS.ID))
                .where(INDICATOR_READINGS.UNIT_ID.eq(unitId))
                .and(INDICATOR_READINGS.ITEM_ID.eq(itemId))
                .orderBy(
                        INDICATOR_READINGS.READ_ON,
                        INDICATOR_READINGS.TAKEN_AT,
                        INDICATOR_READINGS.ID)
                .fetch(row -> {
                    UUID person = row.get(INDICATOR_READINGS.TAKEN_BY);
                    UUID corrected = row.get(INDICATOR_READINGS.CORRECTS);
                    return new DatedReading(
                            row.get(INDICATOR_READINGS.ID),
                            row.get(INDICATOR_READINGS.READ_ON),
                            Optional.ofNullable(row.get(INDICATOR_READINGS.VALUE)),
                            row.get(INDICATOR_READINGS.SOURCE),
                            person != null
                                    ? new DatedReading.By.Person(person)
                                    : new DatedReading.By.Machine(row.get(READING_KEYS.NAME)),
                            row.get(INDICATOR_READINGS.TAKEN_AT),
                            Optional.ofNullable(corrected)
                                    .map(id ->
                                            new DatedReading.Correcting(
                                                    id, row.get(INDICATOR_READINGS.REASON))),
                            row.get(LATER.ID) == null);
                });
    }

    /** Who hands a reading in: a person, or a key. */
    record Hand(Optional<UUID> person, Optional<UUID> key) {
        static Hand of(UUID person) {
            return new Hand(Optional.of(person), Optional.empty());
        }
    }

    UUID insert(
            UUID unitId,
            UUID itemId,
            LocalDate day,
            BigDecimal value,
            String source,
            Hand by,
            Instant at) {
        IndicatorReadingsRecord row = row(unitId, itemId, day, source, by, at);
        row.setValue(value);
        sql.insertInto(INDICATOR_READINGS).set(row).execute();
        return row.getId();
    }

    /** False when another correction was faster. */
    boolean correct(
            UUID unitId,
            UUID itemId,
            DatedReading old,
            Optional<BigDecimal> value,
            String reason,
            UUID person,
            Instant at) {
        IndicatorReadingsRecord row =
                row(unitId, itemId, old.day(), old.source(), Hand.of(person), at);
        row.setValue(value.orElse(null));
        row.setCorrects(old.id());
        row.setReason(reason);
        return sql.insertInto(INDICATOR_READINGS)
                        .set(row)
                        .onConflict(INDICATOR_READINGS.UNIT_ID, INDICATOR_READINGS.CORRECTS)
                        .doNothing()
                        .execute()
                == 1;
    }

    private IndicatorReadingsRecord row(
            UUID unitId, UUID itemId, LocalDate day, String source, Hand by, Instant at) {
        IndicatorReadingsRecord row = sql.newRecord(INDICATOR_READINGS);
        row.setUnitId(unitId);
        row.setId(ids.next());
        row.setItemId(itemId);
        row.setReadOn(day);
        row.setSource(source);
        row.setTakenBy(by.person().orElse(null));
        row.setKeyId(by.key().orElse(null));
        row.setTakenAt(at);
        row.setReason("");
        return row;
    }

    /**
     * How an indicator is read.
     *
     * @param definition what is counted and what is not; may be empty
     * @param source where the figure comes from; may be empty
     * @param everyDays how often it is to be read; empty: nobody has said
     * @param keeper who reads it; empty: the owner of the item
     */
    record Way(
            String definition, String source, Optional<Integer> everyDays, Optional<UUID> keeper) {
        static final Way UNSAID = new Way("", "", Optional.empty(), Optional.empty());
    }

    Way way(UUID unitId, UUID itemId) {
        return sql.selectFrom(INDICATOR_WAYS)
                .where(INDICATOR_WAYS.UNIT_ID.eq(unitId))
                .and(INDICATOR_WAYS.ITEM_ID.eq(itemId))
                .fetchOptional(row ->
                        new Way(
                                row.getDefinition(),
                                row.getSource(),
                                Optional.ofNullable(row.getEveryDays()),
                                Optional.ofNullable(row.getKeeperId())))
                .orElse(Way.UNSAID);
    }

    void setWay(UUID unitId, UUID itemId, Way way, UUID person, Instant at) {
        IndicatorWaysRecord row = sql.newRecord(INDICATOR_WAYS);
        row.setUnitId(unitId);
        row.setItemId(itemId);
        row.setDefinition(way.definition());
        row.setSource(way.source());
        row.setEveryDays(way.everyDays().orElse(null));
        row.setKeeperId(way.keeper().orElse(null));
        row.setSetBy(person);
        row.setSetAt(at);
        sql.insertInto(INDICATOR_WAYS)
                .set(row)
                .onConflict(INDICATOR_WAYS.UNIT_ID, INDICATOR_WAYS.ITEM_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    /**
     * A machine's key, without its secret.
     *
     * @param lastUsed empty: never
     */
    record Key(
            UUID id,
            UUID unitId,
            UUID itemId,
            String name,
            Instant madeAt,
            boolean revoked,
            Optional<Instant> lastUsed) {}

    List<Key> keys(UUID unitId, UUID itemId) {
        return sql.selectFrom(READING_KEYS)
                .where(READING_KEYS.UNIT_ID.eq(unitId))
                .and(READING_KEYS.ITEM_ID.eq(itemId))
                .orderBy(READING_KEYS.MADE_AT, READING_KEYS.ID)
                .fetch(ReadingRows::key);
    }

    Optional<Key> key(UUID keyId) {
        return sql.selectFrom(READING_KEYS)
                .where(READING_KEYS.ID.eq(keyId))
                .fetchOptional(ReadingRows::key);
    }

    /** The one key whose secret was shown at the door; a revoked one is not there. */
    Optional<Key> keyWith(byte[] secretHash) {
        sql.select(
                        DSL.function(
                                "set_config",
                                String.class,
                                DSL.val("bihuan.reading_key"),
                                DSL.val(java.util.HexFormat.of().formatHex(secretHash)),
                                DSL.inline(true)))
                .execute();
        return sql.selectFrom(READING_KEYS)
                .where(READING_KEYS.SECRET_HASH.eq(secretHash))
                .and(READING_KEYS.REVOKED_AT.isNull())
                .fetchOptional(ReadingRows::key);
    }

    private static Key key(org.bihuan.server.schema.tables.records.ReadingKeysRecord row) {
        return new Key(
                row.getId(),
                row.getUnitId(),
                row.getItemId(),
                row.getName(),
                row.getMadeAt(),
                row.getRevokedAt() != null,
                Optional.ofNullable(row.getLastUsedAt()));
    }

    UUID makeKey(
            UUID unitId, UUID itemId, String name, byte[] secretHash, UUID person, Instant at) {
        UUID id = ids.next();
        sql.insertInto(READING_KEYS)
                .set(READING_KEYS.UNIT_ID, unitId)
                .set(READING_KEYS.ID, id)
                .set(READING_KEYS.ITEM_ID, itemId)
                .set(READING_KEYS.NAME, name)
                .set(READING_KEYS.SECRET_HASH, secretHash)
                .set(READING_KEYS.MADE_BY, person)
                .set(READING_KEYS.MADE_AT, at)
                .execute();
        return id;
    }

    void revoke(Key key, UUID person, Instant at) {
        sql.update(READING_KEYS)
                .set(READING_KEYS.REVOKED_BY, person)
                .set(READING_KEYS.REVOKED_AT, at)
                .where(READING_KEYS.UNIT_ID.eq(key.unitId()))
                .and(READING_KEYS.ID.eq(key.id()))
                .and(READING_KEYS.REVOKED_AT.isNull())
                .execute();
    }

    void markUsed(Key key, Instant at) {
        sql.update(READING_KEYS)
                .set(READING_KEYS.LAST_USED_AT, at)
                .where(READING_KEYS.UNIT_ID.eq(key.unitId()))
                .and(READING_KEYS.ID.eq(key.id()))
                .execute();
    }
}
