package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.INDICATOR_READINGS;
import static org.bihuan.server.schema.Tables.PROGRESS_NOTES;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.server.schema.tables.IndicatorReadings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where an indicator stands: from a progress note or the book of readings, whichever is later. */
@Repository
class LatestReadingRows {
    private final DSLContext sql;

    LatestReadingRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Reading> of(Promise promise) {
        return Stream.concat(latestNoted(promise).stream(), latestTaken(promise).stream())
                .max(Comparator.comparing(Reading::at));
    }

    /** A reading has a day and no clock: the middle of it stands for both its ends. */
    private Optional<Reading> latestTaken(Promise promise) {
        IndicatorReadings later = INDICATOR_READINGS.as("later");
        return sql.select(INDICATOR_READINGS.VALUE, INDICATOR_READINGS.READ_ON)
                .from(INDICATOR_READINGS)
                .where(INDICATOR_READINGS.UNIT_ID.eq(promise.unitId()))
                .and(INDICATOR_READINGS.ITEM_ID.eq(promise.id()))
                .and(INDICATOR_READINGS.VALUE.isNotNull())
                .andNotExists(
                        sql.selectOne()
                                .from(later)
                                .where(later.UNIT_ID.eq(INDICATOR_READINGS.UNIT_ID))
                                .and(later.CORRECTS.eq(INDICATOR_READINGS.ID)))
                .orderBy(INDICATOR_READINGS.READ_ON.desc(), INDICATOR_READINGS.TAKEN_AT.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Reading(
                                row.value1(),
                                row.value2().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
    }

    private Optional<Reading> latestNoted(Promise promise) {
        return sql.select(PROGRESS_NOTES.READING, PROGRESS_NOTES.NOTED_AT)
                .from(PROGRESS_NOTES)
                .where(PROGRESS_NOTES.UNIT_ID.eq(promise.unitId()))
                .and(PROGRESS_NOTES.ITEM_ID.eq(promise.id()))
                .and(PROGRESS_NOTES.READING.isNotNull())
                .orderBy(PROGRESS_NOTES.NOTED_AT.desc(), PROGRESS_NOTES.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Reading(row.value1(), row.value2()));
    }
}
