package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One change to many items of a unit: a single transaction with a report for each item and a single
 * entry in the log, which is also undone as one.
 */
@Service
class BulkChanges {
    /** What one person can answer for, and one transaction carries easily. */
    static final int MOST = 5_000;

    private static final int LONGEST_REASON = 200;

    private final LedgerReading reading;
    private final BulkRows rows;
    private final CycleRegimes regimes;
    private final List<BulkDeed> deeds;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    BulkChanges(
            LedgerReading reading,
            BulkRows rows,
            CycleRegimes regimes,
            List<BulkDeed> deeds,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.reading = reading;
        this.rows = rows;
        this.regimes = regimes;
        this.deeds = List.copyOf(deeds);
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an item. */
    enum Standing {
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * A line of the report.
     *
     * @param against why it was refused
     */
    record Row(UUID itemId, Standing standing, String before, List<Said> against) {
        Row {
            against = List.copyOf(against);
        }
    }

    record Change(
            UUID id,
            UUID unitId,
            String kind,
            String wanted,
            String reason,
            UUID madeBy,
            Instant madeAt,
            Optional<Undoing> undone) {}

    record Undoing(UUID by, Instant at) {}

    /** What somebody wants done. */
    record Wish(String kind, String wanted, String reason) {
        Wish {
            kind = kind.strip();
            wanted = wanted.replace("\0", "").strip();
            reason = reason.replace("\0", "").strip();
        }
    }

    /** Done under that id, or why nothing was touched. */
    sealed interface Answer {
        record Done(UUID changeId, Map<Standing, Integer> counts) implements Answer {}

        record Refused(List<Said> reasons) implements Answer {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** The field of the form in which a kind of change says what is wanted. */
    String fieldOf(String kind) {
        return deed(kind).map(BulkDeed::field).orElse("wanted");
    }

    /** What was wanted, as a page says it. */
    Object shown(Change change, Function<UUID, String> names) {
        return deed(change.kind()).map(deed -> deed.shown(change, names)).orElse(change.wanted());
    }

    List<String> kinds() {
        return deeds.stream().map(BulkDeed::word).toList();
    }

    @Transactional
    public Answer carryOut(SignedIn who, UUID unitId, Set<UUID> items, Wish wish) {
        requireMay(who, unitId);
        List<LedgerLine> lines =
                reading.lines(who, items).stream()
                        .filter(line -> line.unitId().equals(unitId))
                        .toList();
        Optional<BulkDeed> deed = deed(wish.kind());
        List<Said> against = new ArrayList<>();
        if (lines.isEmpty()) {
            against.add(Said.of("ledger.bulk.refused.nothing-chosen"));
        }
        if (lines.size() > MOST) {
            against.add(Said.of("ledger.bulk.refused.too-many", lines.size(), MOST));
        }
        if (wish.reason().length() > LONGEST_REASON) {
            against.add(Said.of("ledger.bulk.refused.reason-too-long", LONGEST_REASON));
        }
        if (deed.isEmpty()) {
            against.add(Said.of("ledger.bulk.refused.kind-missing"));
        } else {
            against.addAll(deed.get().against(wish));
        }
        return against.isEmpty()
                ? carryOut(who, unitId, lines, wish, deed.orElseThrow())
                : new Answer.Refused(against);
    }

    private Answer carryOut(
            SignedIn who, UUID unitId, List<LedgerLine> lines, Wish wish, BulkDeed deed) {
        UUID id = ids.next();
        Instant now = clock.instant();
        rows.insert(
                new Change(
                        id,
                        unitId,
                        wish.kind(),
                        wish.wanted(),
                        wish.reason(),
                        who.personId(),
                        now,
                        Optional.empty()));
        List<Row> report = new ArrayList<>();
        for (LedgerLine line : lines) {
            report.add(
                    switch (deed.carryOut(who, id, line, wish)) {
                        case BulkDeed.Result.Changed(String before) ->
                                new Row(line.id(), Standing.CHANGED, before, List.of());
                        case BulkDeed.Result.Unchanged() ->
                                new Row(line.id(), Standing.UNCHANGED, "", List.of());
                        case BulkDeed.Result.Refused(List<Said> reasons) ->
                                new Row(line.id(), Standing.REFUSED, "", reasons);
                    });
        }
        rows.insert(unitId, id, report);
        Map<Standing, Integer> counts = counts(report);
        audit.append(
                unitId,
                who.personId(),
                "ledger.bulk.done",
                "ledger-bulk-change",
                id,
                Map.of(
                        "kind", wish.kind(),
                        "changed", Integer.toString(counts.getOrDefault(Standing.CHANGED, 0)),
                        "refused", Integer.toString(counts.getOrDefault(Standing.REFUSED, 0))),
                Content.of(id).text("wanted", wish.wanted()).text("reason", wish.reason()));
        return new Answer.Done(id, counts);
    }

    static Map<Standing, Integer> counts(List<Row> report) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        report.forEach(row -> counts.merge(row.standing(), 1, Integer::sum));
        return counts;
    }

    /** A change with its report and its items, as far as {@code who} sees them. */
    record Report(Change change, List<Row> rows, Map<UUID, LedgerLine> lines) {}

    @Transactional(readOnly = true)
    public Report report(SignedIn who, UUID changeId) {
        Change change = find(who, changeId);
        List<Row> report = rows.rows(change);
        Map<UUID, LedgerLine> lines = new java.util.HashMap<>();
        Set<UUID> items = new LinkedHashSet<>();
        report.forEach(row -> items.add(row.itemId()));
        reading.lines(who, items).forEach(line -> lines.put(line.id(), line));
        return new Report(change, report, lines);
    }

    /**
     * What came of undoing a change.
     *
     * @param left items that were not put back because they had gone on meanwhile
     */
    record Undone(int put, int left) {}

    /** Puts back every item that was changed; empty when that was done before. */
    @Transactional
    public Optional<Undone> undo(SignedIn who, UUID changeId) {
        Change change = find(who, changeId);
        requireMay(who, change.unitId());
        if (!rows.markUndone(change, who.personId(), clock.instant())) {
            return Optional.empty();
        }
        BulkDeed deed = deed(change.kind()).orElseThrow();
        int put = 0;
        int left = 0;
        for (Row row : rows.rows(change)) {
            if (row.standing() == Standing.CHANGED) {
                if (deed.undo(who, change, row)) {
                    put++;
                } else {
                    left++;
                }
            }
        }
        audit.append(
                change.unitId(),
                who.personId(),
                "ledger.bulk.undone",
                "ledger-bulk-change",
                changeId,
                Map.of("kind", change.kind(), "changed", Integer.toString(put)));
        return Optional.of(new Undone(put, left));
    }

    private Change find(SignedIn who, UUID changeId) {
        return rows.find(changeId)
                .filter(change -> regimes.wholeUnits(who).contains(change.unitId()))
                .orElseThrow(() -> new NotInSight("ledger-bulk-change", changeId));
    }

    private static void requireMay(SignedIn who, UUID unitId) {
        if (!who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER)) {
            throw new NotInSight("unit", unitId);
        }
    }

    private Optional<BulkDeed> deed(String kind) {
        return deeds.stream().filter(deed -> deed.word().equals(kind)).findFirst();
    }
}
