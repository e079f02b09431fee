package org.bihuan.server.statement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying what kind of document a statement is, where the text was read wrongly. */
@Service
class DocumentKinds {

    private final StatementSight sight;
    private final Yardstick yardstick;
    private final DocumentKindRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    DocumentKinds(
            StatementSight sight,
            Yardstick yardstick,
            DocumentKindRows rows,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.sight = sight;
        this.yardstick = yardstick;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param code empty: as the text itself tells
     * @return why not; nothing when it is done
     * @throws NotInSight if there is no such statement, or not for {@code who}
     */
    @Transactional
    public List<Refused> say(SignedIn who, UUID statementId, String code) {
        StoredStatement statement = sight.statement(who, statementId);
        if (!sight.access(who, statement).upload()) {
            return List.of(new Refused.NotYours());
        }
        Optional<String> kind = Optional.of(code).filter(c -> !c.isEmpty());
        var choices = DocumentSeen.choices(yardstick.framework(sight.cycleOf(statement)));
        if (kind.isPresent() && !choices.contains(kind.get())) {
            return List.of(new Refused.KindUnknown());
        }
        UUID id = ids.next();
        rows.insert(statement, id, kind, who.personId(), clock.instant());
        audit.append(
                statement.unitId(),
                who.personId(),
                "statement.document-kind.said",
                "statement",
                statement.id(),
                Map.of("kind", kind.orElse("as-recognised")));
        return List.of();
    }
}
