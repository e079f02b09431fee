package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.ITEM_CHANGES;
import static org.bihuan.server.schema.Tables.ITEM_CHANGE_PARTS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.schema.tables.records.ItemChangesRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was asked to be agreed anew, and what became of it, as rows. */
@Repository
class ChangeRows {
    private final DSLContext sql;

    ChangeRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Everything that was ever asked about an item, the oldest first. */
    List<Change> of(Promise promise) {
        return of(promise.unitId(), promise.id());
    }

    private List<Change> of(UUID unitId, UUID itemId) {
        return sql.selectFrom(ITEM_CHANGES)
                .where(ITEM_CHANGES.UNIT_ID.eq(unitId))
                .and(ITEM_CHANGES.ITEM_ID.eq(itemId))
                .orderBy(ITEM_CHANGES.ASKED_AT, ITEM_CHANGES.ID)
                .fetch(this::change);
    }

    Optional<Change> pending(UUID unitId, UUID itemId) {
        return sql.selectFrom(ITEM_CHANGES)
                .where(ITEM_CHANGES.UNIT_ID.eq(unitId))
                .and(ITEM_CHANGES.ITEM_ID.eq(itemId))
                .and(ITEM_CHANGES.DECIDED_AT.isNull())
                .and(ITEM_CHANGES.WITHDRAWN_AT.isNull())
                .and(ITEM_CHANGES.KIND.ne(Change.Kind.RESUMPTION.word()))
                .fetchOptional(this::change);
    }

    private Change change(ItemChangesRecord row) {
        Optional<Change.Verdict> decision =
                row.getDecidedAt() == null
                        ? Optional.empty()
                        : Optional.of(
                                new Change.Verdict(
                                        row.getApproved(),
                                        row.getDecidedBy(),
                                        row.getDecidedAt(),
                                        row.getWords()));
        return new Change(
                row.getId(),
                wish(row),
                row.getReason(),
                row.getAskedBy(),
                row.getAskedAt(),
                decision,
                Optional.ofNullable(row.getWithdrawnAt()));
    }

    private Change.Wish wish(ItemChangesRecord row) {
        return switch (Change.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT))) {
            case EXTENSION -> new Change.Wish.Extension(row.getFromOn(), row.getToOn());
            case TRANSFER -> new Change.Wish.Transfer(row.getFromOwner(), row.getToOwner());
            case EXCHANGE -> new Change.Wish.Exchange(row.getFromVerifier(), row.getToVerifier());
            case MERGING -> new Change.Wish.Merging(row.getIntoItem());
            case SPLITTING -> new Change.Wish.Splitting(parts(row));
            case SUSPENSION -> new Change.Wish.Suspension();
            case RESUMPTION -> new Change.Wish.Resumption();
        };
    }

    private List<Change.Part> parts(ItemChangesRecord row) {
        return sql.selectFrom(ITEM_CHANGE_PARTS)
                .where(ITEM_CHANGE_PARTS.UNIT_ID.eq(row.getUnitId()))
                .and(ITEM_CHANGE_PARTS.CHANGE_ID.eq(row.getId()))
                .orderBy(ITEM_CHANGE_PARTS.POSITION)
                .fetch(part ->
                        new Change.Part(part.getMeasure(), part.getOwnerId(), part.getDueOn()));
    }

    void ask(Promise promise, Change change) {
        insert(promise, change, null);
        if (change.wish() instanceof Change.Wish.Splitting(List<Change.Part> parts)) {
            for (int i = 0; i < parts.size(); i++) {
                sql.insertInto(ITEM_CHANGE_PARTS)
                        .set(ITEM_CHANGE_PARTS.UNIT_ID, promise.unitId())
                        .set(ITEM_CHANGE_PARTS.CHANGE_ID, change.id())
                        .set(ITEM_CHANGE_PARTS.POSITION, i + 1)
                        .set(ITEM_CHANGE_PARTS.MEASURE, parts.get(i).measure())
                        .set(ITEM_CHANGE_PARTS.OWNER_ID, parts.get(i).owner())
                        .set(ITEM_CHANGE_PARTS.DUE_ON, parts.get(i).dueOn())
                        .execute();
            }
        }
    }

    /** Carried out at once on that version of the item. */
    void resume(Promise promise, Change change, int version) {
        insert(promise, change, version);
    }

    private void insert(
            Promise promise, Change change, @org.jspecify.annotations.Nullable Integer atVersion) {
        ItemChangesRecord row = new ItemChangesRecord();
        row.setUnitId(promise.unitId());
        row.setId(change.id());
        row.setItemId(promise.id());
        row.setKind(change.wish().kind().word());
        row.setReason(change.reason());
        row.setAskedBy(change.askedBy());
        row.setAskedAt(change.askedAt());
        row.setAtVersion(atVersion);
        switch (change.wish()) {
            case Change.Wish.Extension extension -> {
                row.setFromOn(extension.from());
                row.setToOn(extension.to());
            }
            case Change.Wish.Transfer transfer -> {
                row.setFromOwner(transfer.from());
                row.setToOwner(transfer.to());
            }
            case Change.Wish.Exchange exchange -> {
                row.setFromVerifier(exchange.from());
                row.setToVerifier(exchange.to());
            }
            case Change.Wish.Merging merging -> row.setIntoItem(merging.into());
            case Change.Wish.Splitting _, Change.Wish.Suspension _, Change.Wish.Resumption _ -> {}
        }
        sql.insertInto(ITEM_CHANGES).set(row).execute();
    }

    /**
     * @param atVersion the version of the item that it is carried out on; only when approved
     */
    void decide(Promise promise, Change change, Change.Verdict verdict, int atVersion) {
        sql.update(ITEM_CHANGES)
                .set(ITEM_CHANGES.DECIDED_BY, verdict.by())
                .set(ITEM_CHANGES.DECIDED_AT, verdict.at())
                .set(ITEM_CHANGES.APPROVED, verdict.approved())
                .set(ITEM_CHANGES.WORDS, verdict.words())
                .set(ITEM_CHANGES.AT_VERSION, verdict.approved() ? atVersion : null)
                .where(is(promise, change))
                .execute();
    }

    void withdraw(Promise promise, Change change, Instant at) {
        sql.update(ITEM_CHANGES)
                .set(ITEM_CHANGES.WITHDRAWN_AT, at)
                .where(is(promise, change))
                .execute();
    }

    private static Condition is(Promise promise, Change change) {
        return ITEM_CHANGES.UNIT_ID.eq(promise.unitId()).and(ITEM_CHANGES.ID.eq(change.id()));
    }
}
