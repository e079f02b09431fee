package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_SNAPSHOTS;
import static org.bihuan.server.schema.Tables.LEDGER_SNAPSHOT_LINES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.ledger.Snapshots.Snapshot;
import org.bihuan.server.schema.tables.records.LedgerSnapshotLinesRecord;
import org.bihuan.server.schema.tables.records.LedgerSnapshotsRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Snapshots as rows that are only ever added. */
@Repository
class SnapshotRows {
    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    SnapshotRows(DSLContext sql) {
        this.sql = sql;
    }

    List<Snapshot> all(Set<UUID> units) {
        return sql.selectFrom(LEDGER_SNAPSHOTS)
                .where(LEDGER_SNAPSHOTS.UNIT_ID.in(units))
                .orderBy(LEDGER_SNAPSHOTS.TAKEN_AT.desc(), LEDGER_SNAPSHOTS.ID.desc())
                .fetch(SnapshotRows::snapshot);
    }

    Optional<Snapshot> find(UUID id) {
        return sql.selectFrom(LEDGER_SNAPSHOTS)
                .where(LEDGER_SNAPSHOTS.ID.eq(id))
                .fetchOptional(SnapshotRows::snapshot);
    }

    private static Snapshot snapshot(LedgerSnapshotsRecord row) {
        return new Snapshot(
                row.getId(),
                row.getUnitId(),
                row.getTitle(),
                row.getTakenBy(),
                row.getTakenAt(),
                row.getTakenOn(),
                row.getItems(),
                row.getSha256());
    }

    List<String> lines(Snapshot snapshot) {
        return sql.select(LEDGER_SNAPSHOT_LINES.LINE)
                .from(LEDGER_SNAPSHOT_LINES)
                .where(LEDGER_SNAPSHOT_LINES.UNIT_ID.eq(snapshot.unitId()))
                .and(LEDGER_SNAPSHOT_LINES.SNAPSHOT_ID.eq(snapshot.id()))
                .orderBy(LEDGER_SNAPSHOT_LINES.POSITION)
                .fetch(LEDGER_SNAPSHOT_LINES.LINE);
    }

    /** The lines first: the snapshot closes them, and nothing is added afterwards. */
    void insert(Snapshot snapshot, List<SnapshotLine> lines, List<String> texts) {
        List<LedgerSnapshotLinesRecord> batch = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            batch.add(
                    new LedgerSnapshotLinesRecord(
                            snapshot.unitId(),
                            snapshot.id(),
                            i + 1,
                            lines.get(i).item(),
                            texts.get(i)));
            if (batch.size() == AT_ONCE) {
                sql.batchInsert(batch).execute();
                batch.clear();
            }
        }
        sql.batchInsert(batch).execute();
        sql.insertInto(LEDGER_SNAPSHOTS)
                .set(LEDGER_SNAPSHOTS.UNIT_ID, snapshot.unitId())
                .set(LEDGER_SNAPSHOTS.ID, snapshot.id())
                .set(LEDGER_SNAPSHOTS.TITLE, snapshot.title())
                .set(LEDGER_SNAPSHOTS.TAKEN_BY, snapshot.takenBy())
                .set(LEDGER_SNAPSHOTS.TAKEN_AT, snapshot.takenAt())
                .set(LEDGER_SNAPSHOTS.TAKEN_ON, snapshot.takenOn())
                .set(LEDGER_SNAPSHOTS.ITEMS, snapshot.items())
                .set(LEDGER_SNAPSHOTS.SHA256, snapshot.sha256())
                .execute();
    }
}
