package org.bihuan.server.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's ledger as it stood on a day (快照): frozen with a hash over all its lines, and compared
 * with another one. Taking it again makes another one.
 */
@Service
class Snapshots {
    private final SnapshotRows rows;
    private final LedgerListRows lists;
    private final CycleRegimes regimes;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Snapshots(
            SnapshotRows rows,
            LedgerListRows lists,
            CycleRegimes regimes,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.regimes = regimes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A snapshot.
     *
     * @param sha256 over the lines, each ended by a line feed, in UTF-8; 64 lower-case digits
     */
    record Snapshot(
            UUID id,
            UUID unitId,
            String title,
            UUID takenBy,
            Instant takenAt,
            LocalDate takenOn,
            int items,
            String sha256) {}

    /** Of the units in which {@code who} sees every item, the newest first. */
    @Transactional(readOnly = true)
    public List<Snapshot> all(SignedIn who) {
        return rows.all(regimes.wholeUnits(who));
    }

    @Transactional(readOnly = true)
    public Snapshot one(SignedIn who, UUID id) {
        return rows.find(id)
                .filter(found -> regimes.wholeUnits(who).contains(found.unitId()))
                .orElseThrow(() -> new NotInSight("ledger-snapshot", id));
    }

    @Transactional(readOnly = true)
    public List<SnapshotLine> lines(SignedIn who, UUID id) {
        return texts(who, id).stream().map(SnapshotLine::read).toList();
    }

    /** As they are hashed, a line each. */
    @Transactional(readOnly = true)
    public List<String> texts(SignedIn who, UUID id) {
        return rows.lines(one(who, id));
    }

    /** Units of which {@code who} may keep a snapshot. */
    static boolean mayTake(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }

    @Transactional
    public Outcome<UUID> take(SignedIn who, UUID unitId, String typed) {
        if (!mayTake(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        List<Reason> reasons = new ArrayList<>();
        String title = new TypedFields(reasons, Limits.USUAL).line(Field.TITLE, typed);
        return Outcome.unless(reasons, () -> keep(who, unitId, SnapshotLine.oneLine(title)).id());
    }

    private Snapshot keep(SignedIn who, UUID unitId, String title) {
        List<SnapshotLine> lines =
                lists.ofUnit(regimes.sight(who), unitId).stream().map(SnapshotLine::of).toList();
        List<String> texts = lines.stream().map(SnapshotLine::text).toList();
        Snapshot snapshot =
                new Snapshot(
                        ids.next(),
                        unitId,
                        title,
                        who.personId(),
                        clock.instant(),
                        LocalDate.now(clock),
                        lines.size(),
                        sha256(texts));
        rows.insert(snapshot, lines, texts);
        audit.append(
                unitId,
                who.personId(),
                "ledger.snapshot.taken",
                "ledger-snapshot",
                snapshot.id(),
                Map.of(
                        "items", Integer.toString(snapshot.items()),
                        "sha256", snapshot.sha256()),
                Content.of(snapshot.id()).text("title", title));
        return snapshot;
    }

    private static String sha256(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
