package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.INDICATORS;
import static org.bihuan.server.schema.Tables.LEDGER_COUNTERS;
import static org.bihuan.server.schema.Tables.LEDGER_EVENTS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_FINDINGS;
import static org.bihuan.server.schema.Tables.VERIFICATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.IndicatorsRecord;
import org.bihuan.server.schema.tables.records.LedgerItemsRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Items as rows. A row that does not fit a state of {@link LedgerItem} cannot be stored. */
@Repository
class ItemRows {
    private final DSLContext sql;
    private final CourseRows courses;
    private final EvidenceRows evidence;
    private final LatestReadingRows readings;

    ItemRows(
            DSLContext sql, CourseRows courses, EvidenceRows evidence, LatestReadingRows readings) {
        this.sql = sql;
        this.courses = courses;
        this.evidence = evidence;
        this.readings = readings;
    }

    /** An item with its version. */
    record Stored(LedgerItem item, int version) {}

    Optional<Stored> find(UUID itemId) {
        return sql.selectFrom(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.ID.eq(itemId))
                .fetchOptional(this::stored);
    }

    /** The item with that number of that unit. */
    Optional<Stored> find(UUID unitId, ItemNumber number) {
        return sql.selectFrom(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.UNIT_ID.eq(unitId))
                .and(LEDGER_ITEMS.YEAR.eq(number.year()))
                .and(LEDGER_ITEMS.SERIAL.eq(number.serial()))
                .fetchOptional(this::stored);
    }

    /** From when on it can be looked at whether a closed item's result held. */
    Optional<LocalDate> effectDue(Promise promise) {
        return sql.select(LEDGER_ITEMS.EFFECT_DUE_ON)
                .from(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.UNIT_ID.eq(promise.unitId()))
                .and(LEDGER_ITEMS.ID.eq(promise.id()))
                .fetchOptional(LEDGER_ITEMS.EFFECT_DUE_ON);
    }

    /** As {@link #find}; whoever comes second waits until this transaction ends. */
    Optional<Stored> lock(UUID itemId) {
        return sql.selectFrom(LEDGER_ITEMS)
                .where(LEDGER_ITEMS.ID.eq(itemId))
                .forUpdate()
                .fetchOptional(this::stored);
    }

    /**
     * The last number given in that unit and year, 0 for none. Nobody else gets one until this
     * transaction ends, and a transaction that fails gives it back: no number is burnt.
     */
    int lockCounter(UUID unitId, int year) {
        sql.insertInto(LEDGER_COUNTERS)
                .set(LEDGER_COUNTERS.UNIT_ID, unitId)
                .set(LEDGER_COUNTERS.YEAR, year)
                .set(LEDGER_COUNTERS.LAST, 0)
                .onConflictDoNothing()
                .execute();
        return sql.select(LEDGER_COUNTERS.LAST)
                .from(LEDGER_COUNTERS)
                .where(LEDGER_COUNTERS.UNIT_ID.eq(unitId))
                .and(LEDGER_COUNTERS.YEAR.eq(year))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    int countOf(UUID statementId) {
        return sql.fetchCount(LEDGER_ITEMS, LEDGER_ITEMS.STATEMENT_ID.eq(statementId));
    }

    void setCounter(UUID unitId, int year, int last) {
        sql.update(LEDGER_COUNTERS)
                .set(LEDGER_COUNTERS.LAST, last)
                .where(LEDGER_COUNTERS.UNIT_ID.eq(unitId))
                .and(LEDGER_COUNTERS.YEAR.eq(year))
                .execute();
    }

    void insert(Promise promise) {
        Promise.Source source = promise.source();
        sql.insertInto(LEDGER_ITEMS)
                .set(LEDGER_ITEMS.ID, promise.id())
                .set(LEDGER_ITEMS.UNIT_ID, promise.unitId())
                .set(LEDGER_ITEMS.CYCLE_ID, promise.cycleId())
                .set(LEDGER_ITEMS.YEAR, promise.number().year())
                .set(LEDGER_ITEMS.SERIAL, promise.number().serial())
                .set(origin(source.origin()))
                .set(LEDGER_ITEMS.MEASURE_REF, source.measure().ref())
                .set(LEDGER_ITEMS.MEASURE, source.measure().text())
                .set(LEDGER_ITEMS.MEASURE_START, source.measure().start())
                .set(LEDGER_ITEMS.MEASURE_END, source.measure().end())
                .set(LEDGER_ITEMS.MEASURE_PLACE, source.measure().place())
                .set(LEDGER_ITEMS.OWNER_ID, promise.owner())
                .set(LEDGER_ITEMS.VERIFIER_ID, promise.verifier())
                .set(LEDGER_ITEMS.DUE_ON, promise.dueOn())
                .set(LEDGER_ITEMS.EXPECTED_KIND, promise.expectedKind())
                .set(LEDGER_ITEMS.ISSUED_BY, promise.issuedBy())
                .set(LEDGER_ITEMS.ISSUED_AT, promise.issuedAt())
                .set(LEDGER_ITEMS.STATE, ItemState.ISSUED.stored())
                .set(LEDGER_ITEMS.VERSION, 1)
                .set(courses.agreed(promise))
                .execute();
        courses.insert(promise);
        for (int i = 0; i < source.findings().size(); i++) {
            insert(promise, i + 1, source.findings().get(i));
        }
        insert(promise, promise.indicator());
    }

    private void insert(Promise promise, int position, Promise.Quote finding) {
        sql.insertInto(LEDGER_ITEM_FINDINGS)
                .set(LEDGER_ITEM_FINDINGS.UNIT_ID, promise.unitId())
                .set(LEDGER_ITEM_FINDINGS.ITEM_ID, promise.id())
                .set(LEDGER_ITEM_FINDINGS.POSITION, position)
                .set(LEDGER_ITEM_FINDINGS.FINDING_REF, finding.ref())
                .set(LEDGER_ITEM_FINDINGS.WORDS, finding.text())
                .set(LEDGER_ITEM_FINDINGS.TEXT_START, finding.start())
                .set(LEDGER_ITEM_FINDINGS.TEXT_END, finding.end())
                .set(LEDGER_ITEM_FINDINGS.PLACE, finding.place())
                .execute();
    }

    private void insert(Promise promise, Indicator indicator) {
        sql.insertInto(INDICATORS)
                .set(INDICATORS.UNIT_ID, promise.unitId())
                .set(INDICATORS.ITEM_ID, promise.id())
                .set(INDICATORS.NAME, indicator.name())
                .set(INDICATORS.UNIT, indicator.unit())
                .set(INDICATORS.BASELINE, indicator.baseline())
                .set(INDICATORS.DIRECTION, indicator.direction().name().toLowerCase(Locale.ROOT))
                .set(INDICATORS.TARGET, indicator.target())
                .execute();
    }

    /**
     * When an item moves.
     *
     * @param effectDue from when on a closed item can be looked at again
     */
    record Moment(Instant at, Optional<LocalDate> effectDue) {}

    /**
     * Writes the state that {@code after} is in.
     *
     * @return false when the item is no longer at {@code fromVersion}: somebody was faster
     */
    boolean move(LedgerItem after, int fromVersion, Moment moment) {
        LedgerItemsRecord row = new LedgerItemsRecord();
        row.setState(ItemState.of(after).stored());
        row.setVersion(fromVersion + 1);
        submission(after)
                .ifPresentOrElse(
                        submission -> {
                            row.setSubmittedBy(submission.by());
                            row.setSubmittedAt(submission.at());
                        },
                        () -> {
                            row.setSubmittedBy(null);
                            row.setSubmittedAt(null);
                        });
        Optional<LedgerItem.Decision> verified = verification(after);
        row.setVerifiedBy(verified.map(LedgerItem.Decision::by).orElse(null));
        row.setVerifiedAt(verified.map(LedgerItem.Decision::at).orElse(null));
        if (after instanceof LedgerItem.Closed closed) {
            row.setClosedBy(closed.closeOut().by());
            row.setClosedAt(closed.closeOut().at());
            row.setEffectDueOn(moment.effectDue().orElse(null));
        }
        CourseRows.write(row, after, moment.at());
        return sql.update(LEDGER_ITEMS)
                        .set(row)
                        .where(LEDGER_ITEMS.UNIT_ID.eq(after.promise().unitId()))
                        .and(LEDGER_ITEMS.ID.eq(after.promise().id()))
                        .and(LEDGER_ITEMS.VERSION.eq(fromVersion))
                        .execute()
                == 1;
    }

    private static Optional<LedgerItem.Submission> submission(LedgerItem item) {
        return switch (item) {
            case LedgerItem.Submitted submitted -> Optional.of(submitted.submission());
            case LedgerItem.Verified verified -> Optional.of(verified.submission());
            case LedgerItem.Closed closed -> Optional.of(closed.submission());
            case LedgerItem.AtWork _, LedgerItem.Suspended _, LedgerItem.CarriedOn _ ->
                    Optional.empty();
        };
    }

    private static Optional<LedgerItem.Decision> verification(LedgerItem item) {
        return switch (item) {
            case LedgerItem.Verified verified -> Optional.of(verified.verification());
            case LedgerItem.Closed closed -> Optional.of(closed.verification());
            case LedgerItem.Submitted _,
                    LedgerItem.AtWork _,
                    LedgerItem.Suspended _,
                    LedgerItem.CarriedOn _ ->
                    Optional.empty();
        };
    }

    private Stored stored(LedgerItemsRecord row) {
        Promise promise = promise(row);
        Work work = new Work(evidence.of(promise), readings.of(promise), courses.course(row));
        return new Stored(
                item(ItemState.byStored(row.getState()), row, promise, work), row.getVersion());
    }

    private LedgerItem item(ItemState state, LedgerItemsRecord row, Promise promise, Work work) {
        return switch (state) {
            case ISSUED -> new LedgerItem.Issued(promise, work);
            case RECEIVED -> new LedgerItem.Received(promise, work);
            case IN_PROGRESS -> new LedgerItem.InProgress(promise, work);
            case RETURNED -> new LedgerItem.Returned(promise, work, latestDecision(promise));
            case SUBMITTED -> new LedgerItem.Submitted(promise, work, submission(row));
            case VERIFIED ->
                    new LedgerItem.Verified(
                            promise, work, submission(row), latestDecision(promise));
            case CLOSED ->
                    new LedgerItem.Closed(
                            promise, work, submission(row), latestDecision(promise), closeOut(row));
            case SUSPENDED ->
                    new LedgerItem.Suspended(
                            (LedgerItem.AtWork)
                                    item(
                                            ItemState.byStored(row.getSuspendedFrom()),
                                            row,
                                            promise,
                                            work),
                            courses.agreed(promise, Change.Kind.SUSPENSION));
            case MERGED ->
                    new LedgerItem.Merged(
                            promise,
                            work,
                            row.getMergedInto(),
                            courses.agreed(promise, Change.Kind.MERGING));
            case SPLIT ->
                    new LedgerItem.Split(
                            promise, work, courses.agreed(promise, Change.Kind.SPLITTING));
        };
    }

    private static LedgerItem.Submission submission(LedgerItemsRecord row) {
        return new LedgerItem.Submission(row.getSubmittedBy(), row.getSubmittedAt());
    }

    private LedgerItem.Decision closeOut(LedgerItemsRecord row) {
        String words =
                sql.select(LEDGER_EVENTS.WORDS)
                        .from(LEDGER_EVENTS)
                        .where(LEDGER_EVENTS.ITEM_ID.eq(row.getId()))
                        .and(LEDGER_EVENTS.KIND.eq(Event.Kind.CLOSED.word()))
                        .fetchSingle()
                        .value1();
        return new LedgerItem.Decision(row.getClosedBy(), row.getClosedAt(), words);
    }

    private LedgerItem.Decision latestDecision(Promise promise) {
        return sql.selectFrom(VERIFICATIONS)
                .where(VERIFICATIONS.UNIT_ID.eq(promise.unitId()))
                .and(VERIFICATIONS.ITEM_ID.eq(promise.id()))
                .orderBy(VERIFICATIONS.DECIDED_AT.desc(), VERIFICATIONS.ID.desc())
                .limit(1)
                .fetchSingle(row ->
                        new LedgerItem.Decision(
                                row.getDecidedBy(), row.getDecidedAt(), row.getWords()));
    }

    private Promise promise(LedgerItemsRecord row) {
        IndicatorsRecord indicator =
                sql.selectFrom(INDICATORS)
                        .where(INDICATORS.UNIT_ID.eq(row.getUnitId()))
                        .and(INDICATORS.ITEM_ID.eq(row.getId()))
                        .fetchSingle();
        return new Promise(
                row.getId(),
                row.getUnitId(),
                row.getCycleId(),
                new ItemNumber(row.getYear(), row.getSerial()),
                source(row),
                row.getOwnerId(),
                row.getVerifierId(),
                row.getDueOn(),
                new Indicator(
                        indicator.getName(),
                        indicator.getUnit(),
                        indicator.getBaseline(),
                        indicator.getTarget(),
                        Indicator.Direction.valueOf(
                                indicator.getDirection().toUpperCase(Locale.ROOT))),
                row.getExpectedKind(),
                row.getIssuedBy(),
                row.getIssuedAt(),
                courses.arrangement(row));
    }

    private Promise.Source source(LedgerItemsRecord row) {
        List<Promise.Quote> findings =
                sql.selectFrom(LEDGER_ITEM_FINDINGS)
                        .where(LEDGER_ITEM_FINDINGS.UNIT_ID.eq(row.getUnitId()))
                        .and(LEDGER_ITEM_FINDINGS.ITEM_ID.eq(row.getId()))
                        .orderBy(LEDGER_ITEM_FINDINGS.POSITION)
                        .fetch(finding ->
                                new Promise.Quote(
                                        finding.getFindingRef(),
                                        finding.getWords(),
                                        finding.getTextStart(),
                                        finding.getTextEnd(),
                                        finding.getPlace()));
        Promise.Quote measure =
                new Promise.Quote(
                        row.getMeasureRef(),
                        row.getMeasure(),
                        row.getMeasureStart(),
                        row.getMeasureEnd(),
                        row.getMeasurePlace());
        return new Promise.Source(origin(row), findings, measure);
    }

    private static LedgerItemsRecord origin(Promise.Origin origin) {
        LedgerItemsRecord row = new LedgerItemsRecord();
        switch (origin) {
            case Promise.Origin.Text text -> {
                row.setStatementId(text.statementId());
                row.setStatementVersionId(text.versionId());
            }
            case Promise.Origin.Spoken spoken -> {
                row.setMeetingId(spoken.meetingId());
                row.setMeetingEntryId(spoken.entryId());
            }
            case Promise.Origin.Returned returned -> {
                row.setReturnedItemId(returned.itemId());
                row.setReturnedOn(returned.on());
            }
            case Promise.Origin.Brought brought -> row.setDraftId(brought.draftId());
        }
        return row;
    }

    private static Promise.Origin origin(LedgerItemsRecord row) {
        if (row.getStatementId() != null) {
            return new Promise.Origin.Text(row.getStatementId(), row.getStatementVersionId());
        }
        if (row.getDraftId() != null) {
            return new Promise.Origin.Brought(row.getDraftId());
        }
        return row.getMeetingId() != null
                ? new Promise.Origin.Spoken(row.getMeetingId(), row.getMeetingEntryId())
                : new Promise.Origin.Returned(row.getReturnedItemId(), row.getReturnedOn());
    }
}
