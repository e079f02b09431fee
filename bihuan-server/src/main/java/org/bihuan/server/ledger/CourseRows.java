package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.ITEM_STAGES;
import static org.bihuan.server.schema.Tables.ITEM_STAGE_MARKS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_CAUSES;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_UNITS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.LedgerItemsRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was arranged about an item and how far it has come, as rows. */
@Repository
class CourseRows {
    private static final String LEADS = "lead";

    private final DSLContext sql;
    private final ChangeRows changes;

    CourseRows(DSLContext sql, ChangeRows changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** What was arranged, for the row of a new item. */
    LedgerItemsRecord agreed(Promise promise) {
        Arrangement agreed = promise.arrangement();
        LedgerItemsRecord row = new LedgerItemsRecord();
        row.setSponsorId(agreed.sponsor().orElse(null));
        row.setDeadlineCode(agreed.deadline().code());
        row.setDeadlineForm(agreed.deadline().form());
        if (agreed.deadline() instanceof Deadline.Standing standing) {
            row.setReviewDays(standing.reviewDays());
        }
        row.setPromisedOn(agreed.promisedOn());
        row.setCauseDueOn(agreed.causeDue().orElse(null));
        row.setHandedAt(promise.issuedAt());
        row.setSplitFrom(agreed.splitFrom().orElse(null));
        return row;
    }

    /** What was arranged, beside the row of a new item. */
    void insert(Promise promise) {
        Arrangement agreed = promise.arrangement();
        agreed.leadUnit().ifPresent(name -> insert(promise, 1, LEADS, name));
        for (int i = 0; i < agreed.helpingUnits().size(); i++) {
            insert(promise, i + 2, "helps", agreed.helpingUnits().get(i));
        }
        List<Deadline.Stage> stages = promise.stages();
        for (int i = 0; i < stages.size(); i++) {
            sql.insertInto(ITEM_STAGES)
                    .set(ITEM_STAGES.UNIT_ID, promise.unitId())
                    .set(ITEM_STAGES.ITEM_ID, promise.id())
                    .set(ITEM_STAGES.POSITION, i + 1)
                    .set(ITEM_STAGES.WORDS, stages.get(i).words())
                    .set(ITEM_STAGES.DUE_ON, stages.get(i).dueOn())
                    .execute();
        }
    }

    private void insert(Promise promise, int position, String part, String name) {
        sql.insertInto(LEDGER_ITEM_UNITS)
                .set(LEDGER_ITEM_UNITS.UNIT_ID, promise.unitId())
                .set(LEDGER_ITEM_UNITS.ITEM_ID, promise.id())
                .set(LEDGER_ITEM_UNITS.POSITION, position)
                .set(LEDGER_ITEM_UNITS.PART, part)
                .set(LEDGER_ITEM_UNITS.NAME, name)
                .execute();
    }

    Arrangement arrangement(LedgerItemsRecord row) {
        List<Named> units =
                sql.selectFrom(LEDGER_ITEM_UNITS)
                        .where(LEDGER_ITEM_UNITS.UNIT_ID.eq(row.getUnitId()))
                        .and(LEDGER_ITEM_UNITS.ITEM_ID.eq(row.getId()))
                        .orderBy(LEDGER_ITEM_UNITS.POSITION)
                        .fetch(unit -> new Named(unit.getPart().equals(LEADS), unit.getName()));
        return new Arrangement(
                Optional.ofNullable(row.getSponsorId()),
                units.stream().filter(Named::leads).map(Named::name).findFirst(),
                units.stream().filter(unit -> !unit.leads()).map(Named::name).toList(),
                deadline(row),
                row.getPromisedOn(),
                Optional.ofNullable(row.getCauseDueOn()),
                Optional.ofNullable(row.getSplitFrom()));
    }

    private record Named(boolean leads, String name) {}

    private Deadline deadline(LedgerItemsRecord row) {
        String code = row.getDeadlineCode();
        return switch (row.getDeadlineForm()) {
            case "at_once" -> new Deadline.AtOnce(code);
            case "in_stages" -> new Deadline.InStages(code, stages(row));
            case "standing" -> new Deadline.Standing(code, row.getReviewDays());
            default -> new Deadline.ByDate(code);
        };
    }

    private List<Deadline.Stage> stages(LedgerItemsRecord row) {
        return sql.selectFrom(ITEM_STAGES)
                .where(ITEM_STAGES.UNIT_ID.eq(row.getUnitId()))
                .and(ITEM_STAGES.ITEM_ID.eq(row.getId()))
                .orderBy(ITEM_STAGES.POSITION)
                .fetch(stage -> new Deadline.Stage(stage.getWords(), stage.getDueOn()));
    }

    Course course(LedgerItemsRecord row) {
        boolean owed =
                row.getCauseDueOn() != null
                        && !sql.fetchExists(
                                LEDGER_ITEM_CAUSES,
                                LEDGER_ITEM_CAUSES
                                        .UNIT_ID
                                        .eq(row.getUnitId())
                                        .and(LEDGER_ITEM_CAUSES.ITEM_ID.eq(row.getId()))
                                        .and(LEDGER_ITEM_CAUSES.UNLINKED_AT.isNull()));
        return new Course(
                Optional.of(row.getHandedAt()),
                row.getReceivedAt() != null,
                Optional.ofNullable(row.getReceivedAt()),
                row.getExtensions(),
                changes.pending(row.getUnitId(), row.getId()),
                owed,
                sql.fetchCount(
                        ITEM_STAGE_MARKS,
                        ITEM_STAGE_MARKS
                                .UNIT_ID
                                .eq(row.getUnitId())
                                .and(ITEM_STAGE_MARKS.ITEM_ID.eq(row.getId()))));
    }

    /** Who agreed to the last change of that kind that was carried out. */
    LedgerItem.Decision agreed(Promise promise, Change.Kind kind) {
        return changes.of(promise).reversed().stream()
                .filter(change -> change.wish().kind() == kind)
                .flatMap(change -> change.decision().stream())
                .filter(Change.Verdict::approved)
                .findFirst()
                .map(verdict ->
                        new LedgerItem.Decision(verdict.by(), verdict.at(), verdict.words()))
                .orElseThrow();
    }

    /** A stage is behind the item. */
    void mark(Promise promise, int position, String words, UUID person, Instant at, int version) {
        sql.insertInto(ITEM_STAGE_MARKS)
                .set(ITEM_STAGE_MARKS.UNIT_ID, promise.unitId())
                .set(ITEM_STAGE_MARKS.ITEM_ID, promise.id())
                .set(ITEM_STAGE_MARKS.POSITION, position)
                .set(ITEM_STAGE_MARKS.WORDS, words)
                .set(ITEM_STAGE_MARKS.MARKED_BY, person)
                .set(ITEM_STAGE_MARKS.MARKED_AT, at)
                .set(ITEM_STAGE_MARKS.AT_VERSION, version)
                .execute();
    }

    /** Writes how far {@code after} has come into its row. */
    static void write(LedgerItemsRecord row, LedgerItem after, Instant now) {
        Course course = after.work().course();
        row.setDueOn(after.promise().dueOn());
        row.setOwnerId(after.promise().owner());
        row.setVerifierId(after.promise().verifier());
        row.setExtensions(course.extensions());
        row.setHandedAt(course.handedAt().orElse(after.promise().issuedAt()));
        row.setReceivedAt(receivedAt(course, now));
        row.setSuspendedFrom(
                after instanceof LedgerItem.Suspended suspended
                        ? ItemState.of(suspended.before()).stored()
                        : null);
        row.setMergedInto(after instanceof LedgerItem.Merged merged ? merged.into() : null);
    }

    private static @Nullable Instant receivedAt(Course course, Instant now) {
        return course.received() ? course.receivedAt().orElse(now) : null;
    }
}
