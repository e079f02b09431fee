package org.bihuan.server.trace;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.TracedItemRows;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.statement.CheckedVersion;
import org.bihuan.server.statement.StatementLine;
import org.bihuan.server.statement.Statements;
import org.bihuan.server.trace.Trace.End;
import org.bihuan.server.trace.TraceLinkRows.Pair;
import org.bihuan.server.trace.TraceLinkRows.Part;
import org.bihuan.server.trace.TraceLinkRows.Word;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what answers what in a statement, and takes a person's word on it. */
@Service
class Tracing {
    private final Statements statements;
    private final TracedItemRows items;
    private final TraceLinkRows links;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Tracing(
            Statements statements,
            TracedItemRows items,
            TraceLinkRows links,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.statements = statements;
        this.items = items;
        this.links = links;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param said every word on a link, the first one first
     */
    record Sheet(CheckedVersion version, Trace trace, List<Word> said) {}

    static boolean may(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER);
    }

    @Transactional(readOnly = true)
    public Sheet sheet(SignedIn who, UUID statementId) {
        CheckedVersion version =
                statements
                        .latest(who, statementId)
                        .filter(found -> may(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("statement", statementId));
        Instant writtenAt =
                statements.ofCycle(who, version.cycleId()).stream()
                        .filter(line -> line.id().equals(statementId))
                        .map(StatementLine::latestAt)
                        .findFirst()
                        .orElse(Instant.EPOCH);
        List<Word> said = links.all(version.unitId(), statementId);
        return new Sheet(
                version,
                Trace.of(
                        version,
                        writtenAt,
                        items.ofStatement(version.unitId(), statementId),
                        links.ofStatement(version.unitId(), statementId)),
                said);
    }

    /**
     * Makes a link or takes it away.
     *
     * @param version that was looked at: the parts of another are counted otherwise
     * @return why not; empty when it was done
     */
    @Transactional
    public Optional<Refusal> say(
            SignedIn who,
            UUID statementId,
            String version,
            String findingRef,
            String otherRef,
            boolean linked) {
        Sheet sheet = sheet(who, statementId);
        if (!sheet.version().versionId().toString().equals(version)) {
            return Optional.of(Refusal.of("trace.changed"));
        }
        Optional<End> finding =
                sheet.trace().findings().stream()
                        .filter(one -> one.ref().equals(findingRef))
                        .findFirst();
        Optional<End> other = sheet.trace().end(otherRef);
        if (finding.isEmpty() || other.isEmpty() || finding.get().equals(other.get())) {
            return Optional.of(Refusal.of("trace.nothing-chosen"));
        }
        Part part = sheet.trace().causes().contains(other.get()) ? Part.CAUSE : Part.MEASURE;
        Pair pair = new Pair(part, finding.get().words(), other.get().words());
        if (sheet.trace().has(part, finding.get(), other.get()) == linked) {
            return Optional.empty();
        }
        UUID id = ids.next();
        CheckedVersion of = sheet.version();
        links.insert(
                of.unitId(),
                id,
                statementId,
                new Word(pair, linked, who.personId(), clock.instant()));
        audit.append(
                of.unitId(),
                who.personId(),
                linked ? "trace.linked" : "trace.unlinked",
                "statement",
                statementId,
                Map.of("part", part.stored(), "version", Integer.toString(of.number())),
                Content.of(id).text("finding", pair.finding()).text("other", pair.other()));
        return Optional.empty();
    }
}
