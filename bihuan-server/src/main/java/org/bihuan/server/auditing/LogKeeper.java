package org.bihuan.server.auditing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bihuan.proof.Checkpoint;
import org.bihuan.proof.EntryProof;
import org.bihuan.proof.Frontier;
import org.bihuan.proof.Hash;
import org.bihuan.proof.LogEntry;
import org.bihuan.proof.LogExport;
import org.bihuan.proof.MerkleTree;
import org.bihuan.proof.SignedNote;
import org.bihuan.proof.SigningKey;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the logs of the units: gives committed entries their places, signs heads, hands out what an
 * auditor takes along. Reading and taking away are themselves entries, so a log is never quite
 * still.
 */
@Service
public class LogKeeper {
    private static final int AT_ONCE = 1000;
    static final int MOST_TAKEN = 20_000;
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final LogRows rows;
    private final LogKeys keys;
    private final AuditTrail audit;
    private final WitnessKeeper witness;
    private final Clock clock;

    LogKeeper(LogRows rows, LogKeys keys, AuditTrail audit, WitnessKeeper witness, Clock clock) {
        this.witness = witness;
        this.rows = rows;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person audits the unit. */
    static boolean mayRead(SignedIn who, UUID unitId) {
        return who.unitsBy(Duty.AUDITOR).contains(unitId)
                || who.unitsBy(Duty.SECURITY_OFFICER).contains(unitId);
    }

    /**
     * Gives every committed entry without a place the next one, and signs the new head.
     *
     * @return the head; empty as long as nothing has happened
     */
    @Transactional
    public Optional<SignedHead> extend(UUID unitId) {
        rows.lock(unitId);
        Optional<SignedHead> last = rows.latest(unitId);
        Frontier edge = last.map(SignedHead::edge).orElseGet(Frontier::new);
        long before = edge.size();
        List<LogEntry> fresh = rows.withoutPlace(unitId, AT_ONCE);
        while (!fresh.isEmpty()) {
            for (LogEntry entry : fresh) {
                rows.place(unitId, edge.size(), entry);
                edge.add(entry.hash());
            }
            fresh = rows.withoutPlace(unitId, AT_ONCE);
        }
        if (edge.size() == before) {
            return last;
        }
        SigningKey key = keys.of(unitId);
        Checkpoint head = new Checkpoint(LogKeys.nameOf(unitId), edge.size(), edge.root());
        SignedHead signed = new SignedHead(unitId, edge, SignedNote.of(head, key), clock.instant());
        rows.insert(signed);
        return Optional.of(signed);
    }

    @Transactional(readOnly = true)
    public Optional<SignedHead> latest(SignedIn who, UUID unitId) {
        requireReader(who, unitId);
        return rows.latest(unitId);
    }

    /** How the log stands with its witness; empty where there is none. */
    @Transactional(readOnly = true)
    Optional<WitnessState> witness(SignedIn who, UUID unitId) {
        requireReader(who, unitId);
        return witness.isSet() ? Optional.of(witness.state(unitId)) : Optional.empty();
    }

    /** What a verifier compares the key of an export with. */
    public String verifierKey(SignedIn who, UUID unitId) {
        requireReader(who, unitId);
        return keys.of(unitId).verifier().text();
    }

    /** That the log was looked at, once an hour for each reader. */
    @Transactional
    public void noteReading(SignedIn who, UUID unitId) {
        requireReader(who, unitId);
        audit.appendOnce(
                unitId, who.personId(), "auditing.log.read", "log", unitId, Map.of(), ONE_READING);
    }

    @Transactional(readOnly = true)
    public LogStretch read(SignedIn who, UUID unitId, LogQuery query, int from, int most) {
        requireReader(who, unitId);
        return new LogStretch(rows.lines(unitId, query, from, most), rows.count(unitId, query));
    }

    /** Every action that stands in the log. */
    @Transactional(readOnly = true)
    public List<String> actions(SignedIn who, UUID unitId) {
        requireReader(who, unitId);
        return rows.actions(unitId);
    }

    /** What was searched, to be taken away; that it was is an entry. */
    @Transactional
    public LogStretch takeAway(SignedIn who, UUID unitId, LogQuery query) {
        requireReader(who, unitId);
        extend(unitId);
        LogStretch found = read(who, unitId, query, 0, MOST_TAKEN);
        audit.append(
                unitId,
                who.personId(),
                "auditing.search.exported",
                "log",
                unitId,
                Map.of("entries", Integer.toString(found.lines().size())));
        return found;
    }

    /**
     * The whole log, for {@code ./bihuan verify}; the entry of this export stands in the next one.
     */
    @Transactional
    public byte[] export(SignedIn who, UUID unitId) {
        requireReader(who, unitId);
        SignedHead head = extend(unitId).orElseThrow(() -> new NotInSight("log of", unitId));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            LogExport.write(
                    file,
                    rows.witnessedNote(unitId, head.head().size()).orElse(head.note()),
                    keys.of(unitId).verifier(),
                    () -> entries(unitId, head.head().size()),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.append(
                unitId,
                who.personId(),
                "auditing.log.exported",
                "log",
                unitId,
                Map.of("size", Long.toString(head.head().size())));
        return file.toByteArray();
    }

    private Iterator<LogEntry> entries(UUID unitId, long size) {
        return LongStream.iterate(0, from -> from < size, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from ->
                        rows.entries(unitId, from, (int) Math.min(AT_ONCE, size - from)).stream())
                .iterator();
    }

    /** One entry with its path to the head, as a file of its own. */
    @Transactional(readOnly = true)
    public String prove(SignedIn who, UUID unitId, UUID entryId) {
        requireReader(who, unitId);
        LogLine line =
                rows.line(unitId, entryId).orElseThrow(() -> new NotInSight("entry", entryId));
        SignedHead head = rows.latest(unitId).orElseThrow();
        List<Hash> leaves = rows.leaves(unitId, head.head().size());
        List<Hash> path =
                new MerkleTree(i -> leaves.get((int) i)).inclusion(line.place(), leaves.size());
        return new EntryProof(line.entry().text(), line.place(), path, head.note()).file();
    }

    private static void requireReader(SignedIn who, UUID unitId) {
        if (!mayRead(who, unitId)) {
            throw new NotInSight("log of", unitId);
        }
    }
}
