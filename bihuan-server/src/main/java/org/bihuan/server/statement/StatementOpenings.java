package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts and salts of a statement, for whoever may read it: with them its files, its title and
 * what was said about its remarks can be checked against the unit's log.
 */
@Service
class StatementOpenings {

    private final StatementSight sight;
    private final StatementRows rows;
    private final DismissalRows dismissals;
    private final Salts salts;

    StatementOpenings(
            StatementSight sight, StatementRows rows, DismissalRows dismissals, Salts salts) {
        this.sight = sight;
        this.rows = rows;
        this.dismissals = dismissals;
        this.salts = salts;
    }

    /** An openings file and the statement that it is of. */
    @SuppressWarnings("ArrayRecordComponent") // Handed out and forgotten; never compared.
    record Openings(StoredStatement statement, int version, byte[] lines) {}

    /**
     * @throws org.bihuan.server.identity.NotInSight if it is not there for {@code who}
     */
    @Transactional(readOnly = true)
    Openings of(SignedIn who, UUID statementId) {
        StoredStatement statement = sight.statement(who, statementId);
        List<StoredVersion> versions = rows.versions(statementId);
        Map<UUID, String> reasons = dismissals.reasons(statementId);
        Map<String, String> texts = new HashMap<>();
        texts.put(Salts.key(statementId, "title"), statement.title());
        reasons.forEach((id, reason) -> texts.put(Salts.key(id, "reason"), reason));
        List<UUID> contents = new ArrayList<>(reasons.keySet());
        contents.add(statementId);
        versions.forEach(version -> contents.add(version.id()));
        return new Openings(
                statement,
                versions.getFirst().number(),
                salts.openings(statement.unitId(), contents, texts));
    }
}
