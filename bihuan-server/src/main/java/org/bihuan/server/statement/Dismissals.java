package org.bihuan.server.statement;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Not a fault here, because …", and taking it back. */
@Service
class Dismissals {

    /** Longest quotation kept beside a dismissal, in characters. */
    private static final int QUOTE = 200;

    /**
     * What somebody says of a remark.
     *
     * @param version number of the version he was looking at
     * @param remark its number on the page
     * @param place {@link Fingerprint#key()} of the remark on the page
     */
    record Word(int version, int remark, String place, String reason) {}

    private final Statements statements;
    private final StatementSight sight;
    private final StatementRows versions;
    private final DismissalRows rows;
    private final AuditTrail audit;
    private final UploadLimits limits = UploadLimits.standard();
    private final Ids ids;
    private final Clock clock;

    Dismissals(
            Statements statements,
            StatementSight sight,
            StatementRows versions,
            DismissalRows rows,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.statements = statements;
        this.sight = sight;
        this.versions = versions;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return why not; nothing when it is done
     * @throws NotInSight if there is no such statement or version, or not for {@code who}
     */
    @Transactional
    public List<Refused> say(SignedIn who, UUID statementId, Word word) {
        versions.lock(statementId);
        Opened opened = statements.open(who, statementId, Optional.of(word.version()), Locale.ROOT);
        if (!opened.access().judge()) {
            return List.of(new Refused.NotYours());
        }
        Optional<Judged> judged =
                opened.judgement()
                        .numbered(word.remark())
                        .filter(j -> j.place().key().equals(word.place()));
        if (judged.isEmpty()) {
            return List.of(new Refused.RemarkGone());
        }
        if (!judged.get().open()) {
            return List.of();
        }
        String reason = word.reason().strip();
        int length = reason.codePointCount(0, reason.length());
        if (length == 0) {
            return List.of(new Refused.ReasonMissing(word.remark()));
        }
        if (length > limits.reasonCharacters()) {
            return List.of(
                    new Refused.ReasonTooLong(word.remark(), length, limits.reasonCharacters()));
        }
        keep(who, opened, judged.get(), reason);
        return List.of();
    }

    /**
     * Does nothing if it was taken back already.
     *
     * @return why not; nothing when it is done
     * @throws NotInSight if there is no such statement, or not for {@code who}
     */
    @Transactional
    public List<Refused> withdraw(SignedIn who, UUID statementId, UUID dismissalId) {
        StoredStatement statement = sight.statement(who, statementId);
        if (!sight.access(who, statement).judge()) {
            return List.of(new Refused.NotYours());
        }
        if (rows.withdraw(statementId, dismissalId, who.personId(), clock.instant())) {
            audit.append(
                    statement.unitId(),
                    who.personId(),
                    "statement.dismissal.withdrawn",
                    "dismissal",
                    dismissalId,
                    Map.of("statement", statementId.toString()));
        }
        return List.of();
    }

    private void keep(SignedIn who, Opened opened, Judged judged, String reason) {
        String quote = opened.report().source().slice(judged.remark().span());
        Dismissal said =
                new Dismissal(
                        ids.next(),
                        judged.place(),
                        judged.remark().rule(),
                        Quote.shortened(quote, QUOTE),
                        reason,
                        opened.version().number(),
                        who.name(),
                        clock.instant());
        rows.insert(opened.statement(), opened.version().id(), said, who.personId());
        audit.append(
                opened.statement().unitId(),
                who.personId(),
                "statement.remark.dismissed",
                "dismissal",
                said.id(),
                Map.of(
                        "statement", opened.statement().id().toString(),
                        "version", opened.version().id().toString(),
                        "rule", said.rule()),
                Content.of(said.id()).text("reason", reason));
    }
}
