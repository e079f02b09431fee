package org.bihuan.server.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a statement: handed in by its author, given back with reasons or accepted by somebody
 * else, delivered to those who will hear it. What is accepted is a version, never a statement as
 * such: whoever changes it hands it in again.
 */
@Service
class Ways {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REMARK = 1000;

    private final StatementRows statements;
    private final StatementSight sight;
    private final WayRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final List<AfterSubmission> after;

    Ways(
            StatementRows statements,
            StatementSight sight,
            WayRows rows,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            List<AfterSubmission> after) {
        this.statements = statements;
        this.sight = sight;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.after = List.copyOf(after);
    }

    /** Everything about the way of one statement. */
    record Way(
            StoredStatement statement,
            StoredVersion latest,
            WayState state,
            List<Move> moves,
            List<ReviewRemark> remarks) {}

    /**
     * @throws NotInSight if there is no such statement, or not for {@code who}
     */
    @Transactional(readOnly = true)
    public Way of(SignedIn who, UUID statementId) {
        return way(sight.statement(who, statementId));
    }

    /** Whoever reads it; for counts only. */
    Way way(StoredStatement statement) {
        StoredVersion latest = statements.versions(statement.id()).getFirst();
        List<Move> moves = rows.moves(statement.id());
        return new Way(
                statement,
                latest,
                WayState.of(moves, latest.number()),
                moves,
                rows.remarks(statement.id()));
    }

    /** The author, or the office for him. */
    boolean maySubmit(SignedIn who, StoredStatement statement) {
        return sight.access(who, statement).upload();
    }

    /** Somebody who checks; nobody checks his own. */
    static boolean mayReview(SignedIn who, StoredStatement statement) {
        return who.mayAny(statement.unitId(), Role.ORGANISER, Role.HEAD, Role.SUPERVISOR)
                && !statement.person().equals(Optional.of(who.personId()));
    }

    static boolean mayDeliver(SignedIn who, StoredStatement statement) {
        return who.may(Role.ORGANISER, statement.unitId());
    }

    @Transactional
    public List<Refusal> submit(SignedIn who, UUID statementId) {
        Way way = locked(who, statementId);
        List<Refusal> refusals = new ArrayList<>();
        if (!maySubmit(who, way.statement())) {
            refusals.add(Refusal.of("statement.way.refused.not-yours"));
        }
        if (way.state().isSubmitted()) {
            refusals.add(Refusal.of("statement.way.refused.submitted"));
        }
        if (way.state() == WayState.RETURNED) {
            refusals.add(Refusal.of("statement.way.refused.same-version"));
        }
        List<Refusal> left = move(who, way, Move.Kind.SUBMITTED, "", refusals);
        if (left.isEmpty()) {
            Submitted version =
                    new Submitted(
                            way.statement().unitId(),
                            way.statement().cycleId(),
                            statementId,
                            way.latest().id(),
                            way.latest().number(),
                            way.statement().person(),
                            way.statement().title());
            after.forEach(part -> part.submitted(version));
        }
        return left;
    }

    /** With the reason; remarks at places say more. */
    @Transactional
    public List<Refusal> giveBack(SignedIn who, UUID statementId, String reason) {
        Way way = reviewed(who, statementId);
        List<Refusal> refusals = waiting(who, way);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            refusals.add(Refusal.at("reason", "statement.way.refused.reason", LONGEST));
        }
        return move(who, way, Move.Kind.RETURNED, why, refusals);
    }

    @Transactional
    public List<Refusal> accept(SignedIn who, UUID statementId) {
        Way way = reviewed(who, statementId);
        return move(who, way, Move.Kind.ACCEPTED, "", waiting(who, way));
    }

    @Transactional
    public List<Refusal> deliver(SignedIn who, UUID statementId) {
        Way way = locked(who, statementId);
        List<Refusal> refusals = new ArrayList<>();
        if (!mayDeliver(who, way.statement())) {
            refusals.add(Refusal.of("statement.way.refused.not-yours"));
        }
        if (way.state() != WayState.ACCEPTED) {
            refusals.add(Refusal.of("statement.way.refused.not-accepted"));
        }
        return move(who, way, Move.Kind.DELIVERED, "", refusals);
    }

    /**
     * A remark at the place where these words stand in the newest version.
     *
     * @param quote a passage of the text, as it stands there
     */
    @Transactional
    public List<Refusal> remark(SignedIn who, UUID statementId, String quote, String words) {
        Way way = reviewed(who, statementId);
        List<Refusal> refusals = new ArrayList<>();
        if (!mayReview(who, way.statement())) {
            refusals.add(Refusal.of("statement.way.refused.own"));
        }
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_REMARK) {
            refusals.add(Refusal.at("words", "statement.way.refused.words", LONGEST_REMARK));
        }
        String wanted = quote.strip();
        int start =
                wanted.isEmpty() ? -1 : statements.text(way.latest().id()).text().indexOf(wanted);
        if (start < 0) {
            refusals.add(Refusal.at("quote", "statement.way.refused.quote"));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        ReviewRemark remark =
                new ReviewRemark(
                        ids.next(),
                        way.latest().id(),
                        way.latest().number(),
                        start,
                        start + wanted.length(),
                        wanted,
                        said,
                        who.personId());
        rows.insert(way.statement(), remark, clock.instant());
        audit(who, way, "statement.way.remarked");
        return List.of();
    }

    private static List<Refusal> waiting(SignedIn who, Way way) {
        List<Refusal> refusals = new ArrayList<>();
        if (!mayReview(who, way.statement())) {
            refusals.add(Refusal.of("statement.way.refused.own"));
        }
        if (way.state() != WayState.SUBMITTED) {
            refusals.add(Refusal.of("statement.way.refused.not-submitted"));
        }
        return refusals;
    }

    private List<Refusal> move(
            SignedIn who, Way way, Move.Kind kind, String words, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            return refusals;
        }
        Move move =
                new Move(
                        kind,
                        way.latest().id(),
                        way.latest().number(),
                        words,
                        who.personId(),
                        clock.instant());
        rows.insert(way.statement(), ids.next(), way.moves().size() + 1, move);
        audit(who, way, "statement.way.noted." + kind.stored());
        return List.of();
    }

    private void audit(SignedIn who, Way way, String action) {
        audit.append(
                way.statement().unitId(),
                who.personId(),
                action,
                "statement",
                way.statement().id(),
                Map.of("version", Integer.toString(way.latest().number())));
    }

    private Way locked(SignedIn who, UUID statementId) {
        StoredStatement statement = sight.statement(who, statementId);
        statements.lock(statementId);
        return way(statement);
    }

    /** Whoever may check some statement of the unit; of his own the answer is in words. */
    private Way reviewed(SignedIn who, UUID statementId) {
        Way way = locked(who, statementId);
        if (!who.mayAny(way.statement().unitId(), Role.ORGANISER, Role.HEAD, Role.SUPERVISOR)) {
            throw new NotInSight("statement", statementId);
        }
        return way;
    }
}
